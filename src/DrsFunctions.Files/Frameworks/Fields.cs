using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Files.Frameworks;

/// <summary>
/// The fields of a JSON object, read leniently: what is missing or of the wrong type is noted as a defect and read as nothing, so
/// that one reading finds all that is wrong. A field that nobody asked for is a defect too, where <see cref="NothingElse"/> is called.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="file">The file it stands in.</param>
/// <param name="place">Where in the file; empty for its outermost object.</param>
/// <param name="defects">What was found so far.</param>
internal sealed class Fields(JsonElement json, string file, string place, List<Defect> defects)
{
    private const string IsMissing = "is missing.";
    private const string WriteText = "Write a text between quotation marks.";
    private const string WriteNumber = "Write a number, without quotation marks.";
    private const string WriteDay = "Write a day between quotation marks, such as \"2021-12-14\".";
    private const string WriteList = "Write a list in square brackets.";
    private const string WriteObject = "Write its fields in curly brackets.";

    // Beyond these a day is a slip of the pen, and a framework would have years without end.
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public string File => file;

    /// <summary>Notes a defect of a field.</summary>
    public void Refuse(string field, string message, string howToFix) => defects.Add(new(file, NameOf(field), message, howToFix));

    /// <summary>A text that must be there and say something.</summary>
    public string? Text(string field) => Asked(field, isNeeded: true, WriteText) is { } value ? TextOf(field, value) : null;

    /// <summary>A text that may be left out.</summary>
    public string? TextOrNone(string field) => Asked(field, isNeeded: false, WriteText) is { } value ? TextOf(field, value) : null;

    /// <summary>A day that must be there.</summary>
    public LocalDate? Day(string field) => Asked(field, isNeeded: true, WriteDay) is { } value ? DayOf(field, value) : null;

    /// <summary>A day that may be left out.</summary>
    public LocalDate? DayOrNone(string field) => Asked(field, isNeeded: false, WriteDay) is { } value ? DayOf(field, value) : null;

    /// <summary>A number that must be there.</summary>
    public decimal? Number(string field) => Asked(field, isNeeded: true, WriteNumber) is { } value ? NumberOf(field, value) : null;

    /// <summary>A number that may be left out.</summary>
    public decimal? NumberOrNone(string field) => Asked(field, isNeeded: false, WriteNumber) is { } value ? NumberOf(field, value) : null;

    /// <summary>A whole number that must be there.</summary>
    public int? Whole(string field)
    {
        if (Asked(field, isNeeded: true, WriteNumber) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Refuse(field, $"{field} must be a whole number.", WriteNumber);
        return null;
    }

    /// <summary>Yes or no; no where it is left out.</summary>
    public bool Flag(string field)
    {
        if (Asked(field, isNeeded: false, "") is not { } value)
            return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Refuse(field, $"{field} must be true or false.", "Write true or false, without quotation marks.");
        return false;
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string field, bool isNeeded = true) =>
        [.. List(field, isNeeded).Select(value => TextOf(field, value)).OfType<string>()];

    /// <summary>An object that must be there.</summary>
    public Fields? Object(string field)
    {
        if (Asked(field, isNeeded: true, WriteObject) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new(value, file, NameOf(field), defects);
        Refuse(field, $"{field} must be an object.", WriteObject);
        return null;
    }

    /// <summary>A list of objects, each under the name that its own field gives it.</summary>
    /// <param name="field">The list.</param>
    /// <param name="label">The field of an entry that names it.</param>
    /// <param name="kind">What stands before the name: <c>lot data</c>; empty for the name alone.</param>
    public IReadOnlyList<Fields> Objects(string field, string label, string kind = "")
    {
        var entries = new List<Fields>();
        var number = 0;
        foreach (var value in List(field, isNeeded: true))
        {
            number++;
            if (value.ValueKind != JsonValueKind.Object)
                Refuse(field, $"Entry {number} must be an object.", WriteObject);
            else
                entries.Add(new(value, file, NameOf(LabelOf(value, label) is { } name ? $"{kind} {name}".TrimStart() : $"{field}, entry {number}"), defects));
        }

        return entries;
    }

    /// <summary>The objects that an object holds, by name.</summary>
    public IEnumerable<(string Name, Fields Fields)> Members()
    {
        foreach (var member in json.EnumerateObject())
        {
            if (Object(member.Name) is { } fields)
                yield return (member.Name, fields);
        }
    }

    /// <summary>Notes every field that was not asked for.</summary>
    public void NothingElse()
    {
        foreach (var member in json.EnumerateObject().Where(member => !asked.Contains(member.Name)))
            Refuse(member.Name, $"There is no field {member.Name} here.", $"Take it out, or write one of {string.Join(", ", asked)}.");
    }

    private static string? LabelOf(JsonElement value, string label) =>
        value.TryGetProperty(label, out var name) && name.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(name.GetString()) ? name.GetString() : null;

    private string NameOf(string field) => place.Length == 0 ? field : $"{place}, {field}";

    private JsonElement? Asked(string field, bool isNeeded, string howToFix)
    {
        asked.Add(field);
        if (json.TryGetProperty(field, out var value) && (isNeeded ? value.ValueKind != JsonValueKind.Null : true))
            return value.ValueKind == JsonValueKind.Null ? null : value;
        if (isNeeded)
            Refuse(field, $"{field} {IsMissing}", howToFix);
        return null;
    }

    private JsonElement[] List(string field, bool isNeeded)
    {
        if (Asked(field, isNeeded, WriteList) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
        {
            if (isNeeded && value.GetArrayLength() == 0)
                Refuse(field, $"{field} must have at least one entry.", "Add an entry.");
            return [.. value.EnumerateArray()];
        }

        Refuse(field, $"{field} must be a list.", WriteList);
        return [];
    }

    private string? TextOf(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            return value.GetString();
        Refuse(field, $"{field} must be a text that says something.", WriteText);
        return null;
    }

    private LocalDate? DayOf(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } day })
            return day;
        Refuse(field, $"{field} must be a day.", WriteDay);
        return null;
    }

    private decimal? NumberOf(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
            return number;
        Refuse(field, $"{field} must be a number.", WriteNumber);
        return null;
    }
}
