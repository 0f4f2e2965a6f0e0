using System.Globalization;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Register;
using NodaTime;

namespace DrsFunctions.Feedback;

/// <summary>A framework's good practice by supplier, page by page.</summary>
public sealed class GoodPracticeList(GoodPractices practices, RegisterTable register)
{
    /// <summary>A page of the list.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="isWanted">Whose good practice is wanted.</param>
    /// <param name="after">The key that the page begins after; null at the beginning.</param>
    /// <param name="limit">The most items.</param>
    /// <param name="today">The London day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Page<GoodPracticeView>> ReadAsync(
        FrameworkInService framework, Func<string, bool> isWanted, string? after, int limit, LocalDate today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var candidates = await practices.CandidatesAsync(framework, today, cancellationToken);
        var (first, given) = PlaceOf(after);
        var suppliers = (await register.IdsAsync(framework.Id, cancellationToken))
            .Where(supplier => isWanted(supplier) && string.CompareOrdinal(supplier, first) >= 0)
            .Order(StringComparer.Ordinal);

        var items = new List<GoodPracticeView>();
        foreach (var supplier in suppliers)
        {
            var found = await practices.OfAsync(framework, supplier, candidates, cancellationToken);
            foreach (var (index, practice) in found.Index().Skip(supplier == first ? given : 0))
            {
                if (items.Count == limit)
                    return new([.. items], Cursors.Of(string.Create(CultureInfo.InvariantCulture, $"{supplier}|{index}")));
                items.Add(practice);
            }
        }

        return new([.. items], null);
    }

    // The supplier that goes on, and how many of its items were given already.
    private static (string Supplier, int Given) PlaceOf(string? cursor)
    {
        var bar = cursor?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        return bar > 0 && int.TryParse(cursor.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? (cursor![..bar], given) : ("", 0);
    }
}
