using System.Globalization;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Storage.Receipts;

namespace DrsFunctions.Receipts;

/// <summary>A receipt's messages on its page: the summary that leads to each error, and a table for each severity.</summary>
internal static class ReceiptMessages
{
    /// <summary>GOV.UK's error summary. Every error that is listed stands in it.</summary>
    public static void Summarise(HtmlText page, Receipt receipt)
    {
        if (!receipt.Messages.Any(message => message.Severity == Severity.Error))
            return;
        page.Markup("<div class=\"summary\" role=\"alert\" aria-labelledby=\"problem\">\n<h2 id=\"problem\">There is a problem</h2>\n<p>")
            .Text($"The file has {ReceiptWording.Counted(receipt.Counts.Errors, "error")}.").Markup("</p>\n<ul>\n");
        foreach (var (message, number) in Numbered(receipt, Severity.Error))
            page.Markup($"<li><a href=\"#message-{number}\">").Text(message.Message).Markup("</a></li>\n");
        page.Markup("</ul>\n</div>\n");
    }

    /// <summary>The table of one severity; nothing where there are none.</summary>
    public static void Append(HtmlText page, Receipt receipt, Severity severity, string caption)
    {
        if (!receipt.Messages.Any(message => message.Severity == severity))
            return;
        page.Markup("<div class=\"scroll\"><table>\n<caption>").Text(caption).Markup("</caption>\n<thead><tr>")
            .Markup("<th scope=\"col\">Where</th><th scope=\"col\">Column</th><th scope=\"col\">What was found</th>")
            .Markup("<th scope=\"col\">What is wrong and how to fix it</th><th scope=\"col\">Code</th></tr></thead>\n<tbody>\n");
        foreach (var (message, number) in Numbered(receipt, severity))
        {
            page.Markup($"<tr id=\"message-{number}\"><th scope=\"row\">").Foreign(ReceiptWording.Place(message))
                .Markup("</th><td>").Foreign(message.Column)
                .Markup("</td><td class=\"found\">").Foreign(message.Found)
                .Markup("</td><td><p>").Text(message.Message).Markup("</p><p class=\"fix\">").Text(message.HowToFix)
                .Markup("</p></td><td class=\"code\">").Text(message.Code).Markup("</td></tr>\n");
        }

        page.Markup("</tbody>\n</table></div>\n");
    }

    private static IEnumerable<(ReceiptMessage Message, string Number)> Numbered(Receipt receipt, Severity severity) =>
        receipt.Messages
            .Select((message, index) => (message, (index + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(numbered => numbered.message.Severity == severity);
}
