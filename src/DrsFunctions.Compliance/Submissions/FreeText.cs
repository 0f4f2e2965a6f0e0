using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>Text that is kept in the ledger, so it must lose what looks like personal data first.</summary>
internal static class FreeText
{
    /// <summary>The text of a cell without personal data, a hit of which is a warning; null where there is no text.</summary>
    public static string? KeptText(this FileReading reading, TableRow row, string column, string label)
    {
        if (reading.Text(row, column, label) is not { } text)
            return null;
        var kept = PersonalDataScan.Remove(text, out var hits);
        if (hits.IsAny)
            reading.Warning(row, column, SectionMessages.PersonalData(label, PersonalDataWords.Of(hits.Kinds)));
        return kept;
    }
}
