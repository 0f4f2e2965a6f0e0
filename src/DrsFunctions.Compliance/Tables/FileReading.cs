using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Compliance.Tables;

/// <summary>
/// Reads the cells of one file as text, numbers, dates and answers, and keeps everything that is to be said about it. The same
/// code about a cell is kept once, however often the cell is read; so is the use of a normalisation. Of a cell that cannot be read
/// nothing more is said: that it also counts as empty or too short would only repeat the one mistake.
/// </summary>
public sealed partial class FileReading
{
    private readonly List<Message> messages = [];
    private readonly SortedDictionary<string, int> normalisations = new(StringComparer.Ordinal);
    private readonly HashSet<(int Row, string Column, string What)> seen = [];
    private readonly HashSet<(int Row, string Column)> refused = [];

    /// <summary>Everything said so far: about the whole file first, then by row, then as it was recorded.</summary>
    public ImmutableArray<Message> Messages => [.. messages.OrderBy(message => message.Row ?? 0)];

    /// <summary>The published normalisations that were used, by name.</summary>
    public ImmutableArray<NormalisationCount> Normalisations => [.. normalisations.Select(used => new NormalisationCount(used.Key, used.Value))];

    /// <summary>Whether any error was recorded.</summary>
    public bool HasErrors => Errors > 0;

    /// <summary>How many errors were recorded.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were recorded.</summary>
    public int Warnings { get; private set; }

    /// <summary>Records a message as it is.</summary>
    public void Add(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        messages.Add(message);
        if (message.Severity == Severity.Error)
            Errors++;
        else if (message.Severity == Severity.Warning)
            Warnings++;
    }

    /// <summary>Records an error about a cell: where it is and what stands there are filled in, without personal data.</summary>
    public void Error(TableRow row, string column, string code, string text, string howToFix) =>
        Record(Severity.Error, row, column, code, text, howToFix);

    /// <summary>Records a warning about a cell: where it is and what stands there are filled in, without personal data.</summary>
    public void Warning(TableRow row, string column, string code, string text, string howToFix) =>
        Record(Severity.Warning, row, column, code, text, howToFix);

    private void Refuse(TableRow row, string column, FieldMessages message, bool shows = true)
    {
        Record(Severity.Error, row, column, message.Code, message.Text, message.HowToFix, shows);
        refused.Add((row.Number, column));
    }

    private void Record(Severity severity, TableRow row, string column, string code, string text, string howToFix, bool shows = true)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!refused.Contains((row.Number, column)) && seen.Add((row.Number, column, code)))
            Add(new Message(code, severity, row.Sheet, row.Number, column, row.AddressOf(column), shows ? FoundText.Of(row[column].Text) : null, text, howToFix));
    }

    private void Count(TableRow row, string column, string normalisation)
    {
        if (seen.Add((row.Number, column, normalisation)))
            normalisations[normalisation] = normalisations.GetValueOrDefault(normalisation) + 1;
    }
}
