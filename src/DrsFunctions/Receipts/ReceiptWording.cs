using System.Globalization;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Receipts;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Receipts;

/// <summary>What a receipt's page says in words, as GOV.UK writes them.</summary>
internal static class ReceiptWording
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("h:mmtt");

    /// <summary>The heading: what became of the file.</summary>
    public static string Heading(UploadOutcome outcome) => outcome switch
    {
        UploadOutcome.Accepted => "File accepted",
        UploadOutcome.AcceptedWithWarnings => "File accepted with warnings",
        UploadOutcome.AcceptedWithErrors => "Some rows were not accepted",
        UploadOutcome.Duplicate => "File accepted before",
        UploadOutcome.Quarantined => "File refused and set apart",
        UploadOutcome.Unreadable => "File cannot be read",
        _ => "File rejected",
    };

    /// <summary>Whether the sender has nothing left to do.</summary>
    public static bool IsGood(UploadOutcome outcome) => outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings or UploadOutcome.Duplicate;

    /// <summary>What follows for the sender.</summary>
    public static string Next(Receipt receipt) => receipt.Outcome switch
    {
        UploadOutcome.Accepted => "You do not need to do anything else. Keep this page for your records.",
        UploadOutcome.AcceptedWithWarnings => "The file counts as it is. Check each warning: if something is wrong, correct the file and send it again.",
        UploadOutcome.AcceptedWithErrors => "The rows without errors count. Correct the other rows and send them again, alone or with the rest.",
        UploadOutcome.Duplicate => $"The same content is in force already, as upload {receipt.DuplicateOf}. Nothing has changed.",
        UploadOutcome.Quarantined => "Nothing in the file counts. Correct what is listed here and send the file again. The refused file is deleted after 30 days.",
        _ => "Nothing in the file counts. Correct everything that is listed here and send the whole file again, under the same name or another.",
    };

    /// <summary>The kind of file in words; the word of its path where it is none that is known.</summary>
    public static string Kind(string? kind) => kind switch
    {
        null => "Not known",
        "plan" => "Social value plan",
        "report" => "Annual report",
        "feedback" => "Consumer feedback",
        "answer" => "Answer to a decline in feedback",
        "suppliers" => "List of suppliers",
        "contacts" => "List of contacts",
        "awards" => "List of awards",
        "customers" => "List of customers",
        "requirements" => "List of customers’ requirements",
        "holidays" => "List of bank holidays",
        _ => kind,
    };

    /// <summary>What reading did to cells.</summary>
    public static string Of(string normalisation) => normalisation switch
    {
        Normalisation.OuterSpaces => "Spaces before or after the text were left out",
        Normalisation.NoBreakSpaces => "No-break spaces were read as spaces",
        Normalisation.SmartQuotes => "Curly quotation marks were read as straight ones",
        Normalisation.ThousandsCommas => "Commas between thousands were left out",
        Normalisation.PoundSign => "Pound signs were left out",
        Normalisation.PercentSign => "Percent signs were left out",
        Normalisation.NotAvailable => "N/A and the like were read as empty cells",
        Normalisation.SerialDate => "Spreadsheet numbers were read as the dates that they stand for",
        Normalisation.TimeOfDay => "Times of day were left out",
        Normalisation.YesNo => "Other forms of yes and no were read as yes and no",
        _ => normalisation,
    };

    /// <summary>A London day and time: <c>5 January 2026 at 9:03am</c>.</summary>
    public static string At(Instant instant)
    {
        var time = London.TimeOf(instant);
        var written = time.Minute == 0 && time.Hour is 0 or 12
            ? (time.Hour == 0 ? "midnight" : "midday")
            : Time.Format(time).ToLowerInvariant();
        return $"{Day.Format(London.DayOf(instant))} at {written}";
    }

    /// <summary>A size in words: <c>12 KB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000m:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.0} MB"),
    };

    /// <summary>How many there are of something: <c>1 error</c>, <c>1,500 rows</c>.</summary>
    public static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Where a message points: <c>Sheet report, cell C12</c>.</summary>
    public static string Place(ReceiptMessage message)
    {
        var sheet = message.Sheet is { } name ? $"Sheet {name}, " : "";
        return message switch
        {
            { Row: null } => message.Sheet is null ? "Whole file" : $"Sheet {message.Sheet}",
            { Cell: { } cell } => $"{sheet}{(sheet.Length == 0 ? "Cell" : "cell")} {cell}, row {message.Row}",
            _ => $"{sheet}{(sheet.Length == 0 ? "Row" : "row")} {message.Row}",
        };
    }
}
