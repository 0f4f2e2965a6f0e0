using System.Globalization;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Storage.Receipts;

namespace DrsFunctions.Receipts;

/// <summary>A receipt as a page for people: what became of the file, everything that was found, and what to do about it.</summary>
internal static class ReceiptPage
{
    private const string Service = "Debt Resolution Services: social value";

    /// <summary>The page, whole: it fetches nothing and runs nothing.</summary>
    public static string Of(Receipt receipt)
    {
        var heading = ReceiptWording.Heading(receipt.Outcome);
        var page = new HtmlText()
            .Markup("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"").Text(ReceiptStyle.Policy).Markup("\">\n")
            .Markup("<title>").Text($"{(receipt.Counts.Errors > 0 ? "Error: " : "")}{heading} – {receipt.FileName} – {Service}").Markup("</title>\n")
            .Markup("<style>").Markup(ReceiptStyle.Css).Markup("</style>\n</head>\n<body>\n")
            .Markup("<a class=\"skip\" href=\"#main\">Skip to main content</a>\n")
            .Markup("<header><div class=\"wide\">Crown Commercial Service <span>").Text(Service).Markup("</span></div></header>\n<main class=\"wide\" id=\"main\">\n");
        Open(page, receipt, heading);
        Describe(page, receipt);
        ReceiptMessages.Append(page, receipt, Severity.Error, "Errors");
        ReceiptMessages.Append(page, receipt, Severity.Warning, "Warnings");
        ReceiptMessages.Append(page, receipt, Severity.Note, "Notes");
        Omitted(page, receipt);
        Leniencies(page, receipt);
        Ignored(page, receipt);
        return page.Markup("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Open(HtmlText page, Receipt receipt, string heading)
    {
        if (ReceiptWording.IsGood(receipt.Outcome))
        {
            page.Markup("<div class=\"panel\"><h1>").Text(heading).Markup("</h1><p>Your upload reference<br><strong>").Text(receipt.UploadId).Markup("</strong></p></div>\n");
        }
        else
        {
            ReceiptMessages.Summarise(page, receipt);
            page.Markup("<h1>").Text(heading).Markup("</h1>\n");
        }

        page.Markup("<p class=\"lead\">").Text(ReceiptWording.Next(receipt)).Markup("</p>\n");
    }

    private static void Describe(HtmlText page, Receipt receipt)
    {
        page.Markup("<h2>Your file</h2>\n<dl>\n");
        Foreign(page, "File name", receipt.FileName);
        Line(page, "What it is", ReceiptWording.Kind(receipt.Kind));
        Foreign(page, "Framework", receipt.Framework);
        Foreign(page, receipt.Owner == "ccs" ? "Sent by" : "Supplier", receipt.Owner == "ccs" ? "Crown Commercial Service" : receipt.Owner);
        if (receipt.Year is { } year)
            Line(page, "Reporting year", year.ToString(CultureInfo.InvariantCulture));
        Line(page, "Received", ReceiptWording.At(receipt.ReceivedOn));
        Line(page, "Read", ReceiptWording.At(receipt.ReadOn));
        Line(page, "Size", ReceiptWording.Size(receipt.Size));
        Line(
            page,
            "Found",
            string.Join(
                ", ",
                ReceiptWording.Counted(receipt.Counts.Rows, "row"),
                ReceiptWording.Counted(receipt.Counts.Errors, "error"),
                ReceiptWording.Counted(receipt.Counts.Warnings, "warning")));
        if (receipt.Replaces is { } replaced)
            Line(page, "Takes the place of", $"Upload {replaced}");
        if (receipt.Catalogue is { } catalogue)
            Foreign(page, "Judged by", catalogue);
        Line(page, "Upload reference", receipt.UploadId);
        Line(page, "SHA-256 of the file", receipt.Sha256);
        if (receipt.Ledger is { } ledger)
            Line(page, "Entries in the ledger", $"{ledger.From} to {ledger.To}");
        page.Markup("</dl>\n");
    }

    private static void Omitted(HtmlText page, Receipt receipt)
    {
        if (receipt.MessagesOmitted > 0)
            page.Markup("<p class=\"caution\">").Text($"{ReceiptWording.Counted(receipt.MessagesOmitted, "more message")} cannot be listed here. Correct these first.").Markup("</p>\n");
        if (!receipt.Messages.IsEmpty)
            page.Markup("<p class=\"small\">The same messages are in ").Text(receipt.UploadId).Markup(".csv beside this page, to work through in a spreadsheet.</p>\n");
    }

    private static void Leniencies(HtmlText page, Receipt receipt)
    {
        if (receipt.Normalisations.IsEmpty)
            return;
        page.Markup("<h2>How the file was read</h2>\n<div class=\"scroll\"><table>\n<caption>What was read in a lenient way</caption>\n")
            .Markup("<thead><tr><th scope=\"col\">What was done</th><th scope=\"col\" class=\"number\">Cells</th></tr></thead>\n<tbody>\n");
        foreach (var used in receipt.Normalisations)
        {
            page.Markup("<tr><th scope=\"row\">").Text(ReceiptWording.Of(used.Kind))
                .Markup("</th><td class=\"number\">").Text(used.Count.ToString("#,##0", CultureInfo.InvariantCulture)).Markup("</td></tr>\n");
        }

        page.Markup("</tbody>\n</table></div>\n");
    }

    private static void Ignored(HtmlText page, Receipt receipt)
    {
        if (receipt.Ignored.IsEmpty)
            return;
        page.Markup("<h2>What was not read</h2>\n<p>These columns and sheets are not part of the file’s format, so they were ignored:</p>\n<ul>\n");
        foreach (var name in receipt.Ignored)
            page.Markup("<li>").Foreign(name).Markup("</li>\n");
        page.Markup("</ul>\n");
    }

    private static void Line(HtmlText page, string term, string text) =>
        page.Markup("<div><dt>").Text(term).Markup("</dt><dd>").Text(text).Markup("</dd></div>\n");

    private static void Foreign(HtmlText page, string term, string? text) =>
        page.Markup("<div><dt>").Text(term).Markup("</dt><dd>").Foreign(text).Markup("</dd></div>\n");
}
