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
            reading.Warning(row, column, SectionMessages.PersonalData(label, string.Join(", ", hits.Kinds.Select(Word))));
        return kept;
    }

    private static string Word(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.NationalInsuranceNumber => "a National Insurance number",
        PersonalDataKind.EmailAddress => "an email address",
        PersonalDataKind.PhoneNumber => "a phone number",
        PersonalDataKind.CardNumber => "a card number",
        PersonalDataKind.BankAccount => "a bank account",
        _ => "a date of birth",
    };
}
