using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Submissions;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What is said about feedback files; never anything that a consumer wrote.</summary>
internal static class FeedbackMessages
{
    public static Finding OverallOutOfRange { get; } = new(
        "overallOutOfRange", "Overall must be a whole number from 1 to 5", "Enter 1, 2, 3, 4 or 5, where 5 is the best.");

    public static Finding SupportUnknown { get; } = new(
        "supportOfferedUnknown", "Support offered must be yes, no or not needed", "Enter yes, no or not needed, or leave the cell empty.");

    public static Finding ResponseTwice { get; } = new(
        "responseTwice", "Response must be given once: a row further up has the same", "Delete the row that stands there twice, or give each response a reference of its own.");

    public static Finding Missing(string column) => new(
        "fieldMissing", $"{column} must be given", $"Fill in {column}, or delete the row.");

    public static Finding InFuture(LocalDate received) => new(
        "receivedInFuture", $"Received must be {Words.Day(received)} or earlier, the day on which the file arrived", "Correct the date.");

    public static Finding BeforeFramework(Framework framework) => new(
        "receivedBeforeFramework", $"Received must be {Words.Day(framework.Starts)} or later, when {framework.Id} began", "Correct the date, or delete the row.");

    public static Finding LotUnknown(Framework framework) => new(
        "lotUnknown", $"Lot must be a lot of {framework.Id}", $"Use one of: {string.Join(", ", framework.Lots.Select(lot => lot.Number))}.");

    public static Message LotNotHeld(string lot, int firstRow, int responses, IEnumerable<string> held) => new(
        "lotNotHeld", Severity.Error, null, firstRow, FeedbackColumns.Lot, null, lot,
        string.Create(CultureInfo.InvariantCulture, $"Lot must be one that you hold: {responses:N0} rows, from this one on, name lot {lot}"),
        $"Your lots are {string.Join(", ", held)}. Correct the lot, or send the rows from the folder of the supplier that holds it.");

    public static Message Shrinks(MonthlyFeedback now, int before) => Message.OfFile(
        "monthShrinks",
        Severity.Warning,
        null,
        string.Create(CultureInfo.InvariantCulture, $"Received {Month(now.Month)} has {now.Counts.Responses:N0} responses for lot {now.Lot}, and had {before:N0} before"),
        "Check that the file holds the whole month: a file replaces every month and lot that it names.");

    public static Message NotRegistered(string supplier, Framework framework) => Message.OfFile(
        "supplierNotRegistered",
        Severity.Error,
        supplier,
        $"Supplier {supplier} must be on CCS's list of the suppliers of {framework.Id} before its files can be read",
        "Check the Salesforce id in the folder's name; if it is right, ask CCS to add you to the list, then send the file again.");

    public static Message PersonalDataInRow(int row, string? sheet, string column, ImmutableArray<PersonalDataKind> kinds) => new(
        "personalData", Severity.Warning, sheet, row, column, null, null,
        $"{column} must not hold personal data: it seems to hold {PersonalDataWords.Of(kinds)}",
        "Take out what says who a consumer is, then send the file again.");

    public static Message PersonalDataInFile(Severity severity, int hitRows, int rows, PersonalDataCounts counts) => Message.OfFile(
        severity == Severity.Error ? "personalDataQuarantined" : "personalDataFound",
        severity,
        null,
        string.Create(CultureInfo.InvariantCulture, $"The file must not hold personal data: {hitRows:N0} of {rows:N0} rows seem to hold some ({Told(counts)})"),
        severity == Severity.Error
            ? "Nothing of the file was kept but a copy that CCS deletes after 30 days. Take out what says who a consumer is, then send the file again."
            : "What was found was dropped. Ask your teams not to write down who a consumer is.");

    private static string Month(YearMonth month) => month.OnDayOfMonth(1).ToString("MMMM uuuu", CultureInfo.InvariantCulture);

    private static string Told(PersonalDataCounts counts) =>
        string.Join(", ", counts.Kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{PersonalDataWords.Of(kind)}: {counts[kind]:N0}")));
}
