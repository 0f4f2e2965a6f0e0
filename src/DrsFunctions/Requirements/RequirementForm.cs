using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Requirements;

/// <summary>Reads a requirement out of a request as the one row of a table, so that the judge of files judges it.</summary>
internal static class RequirementForm
{
    // Of the body as text: a requirement is a few hundred characters.
    private const long MostBytes = 64 * 1024;

    private static readonly ImmutableArray<string> Columns = [.. RequirementsIntake.Shape.Columns.Select(column => column.Name)];
    private static readonly FrozenDictionary<string, int> Positions =
        Columns.Select((column, position) => KeyValuePair.Create(column, position)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The table of a request that sets the requirement of that name.</summary>
    /// <exception cref="RefusalException">400: the content is no such JSON, or names another requirement.</exception>
    public static async Task<Table> ReadAsync(HttpRequest request, string requirement, CancellationToken cancellationToken)
    {
        var cells = await CellsAsync(request, cancellationToken);
        var named = cells[0].Text.Trim();
        if (named.Length > 0 && Requirement.KeyOf(named) != Requirement.KeyOf(requirement))
            throw Refused($"requirement must be {requirement}, as in the path, or be left out.");
        if (named.Length == 0)
            cells[0] = Cell.OfText(requirement);
        return new(null, 1, [new(null, new(2, [.. cells]), Positions)], []);
    }

    private static async Task<Cell[]> CellsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            throw Refused($"The content must be {MostBytes / 1024} KB or smaller.");
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Cells(document.RootElement) : throw NoJson();
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw NoJson();
        }
    }

    private static Cell[] Cells(JsonElement form)
    {
        var cells = Columns.Select(_ => Cell.Empty).ToArray();
        foreach (var property in form.EnumerateObject())
        {
            var position = Columns.IndexOf(Columns.FirstOrDefault(column => Header.Normalise(column) == Header.Normalise(property.Name)) ?? "");
            if (position >= 0)
                cells[position] = CellOf(property);
        }

        return cells;
    }

    private static Cell CellOf(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Null => Cell.Empty,
        JsonValueKind.String => Cell.OfText(property.Value.GetString()!),
        JsonValueKind.Number when property.Value.TryGetDecimal(out var number) => Cell.OfNumber(number),
        _ => throw Refused($"{property.Name} must be a text or a number."),
    };

    private static RefusalException NoJson() => Refused("The content must be JSON such as {\"customerUrn\": \"10012345\", \"kind\": \"magnify\", \"kpi\": \"VI-01\", \"factor\": 1.5}.");

    private static RefusalException Refused(string detail) => new(Problem.BadRequest(detail));
}
