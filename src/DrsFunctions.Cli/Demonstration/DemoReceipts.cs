using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Receipts;
using Spectre.Console;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Shows what became of the files of a step: a line for each, or for several of one sender that all went as they should.</summary>
internal sealed class DemoReceipts(IAnsiConsole console)
{
    private const int MessagesShown = 3;

    /// <summary>Shows the files of a step.</summary>
    public void Show(IReadOnlyCollection<DemoReceipt> step)
    {
        foreach (var group in step.GroupBy(receipt => (Folder: FolderOf(receipt.Upload.Path), receipt.Upload.Outcome)))
        {
            var receipts = group.Select(receipt => receipt.Receipt).OfType<Receipt>().ToArray();
            if (receipts.Length > 1 && group.All(receipt => receipt.IsAsExpected) && receipts.All(receipt => receipt.Counts.Errors == 0))
                Line(group.Key.Outcome, $"{group.Key.Folder}  {receipts.Length} files", Sum(receipts));
            else
                ShowEach(group);
        }
    }

    private void ShowEach(IEnumerable<DemoReceipt> receipts)
    {
        foreach (var (upload, receipt) in receipts)
        {
            if (receipt is null)
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [red]no receipt[/]  {upload.Path}");
            else
                Show(upload, receipt);
        }
    }

    private void Show(DemoUpload upload, Receipt receipt)
    {
        Line(receipt.Outcome, upload.Path, receipt.Counts, receipt.Outcome == upload.Outcome);
        foreach (var message in receipt.Messages.Where(message => message.Severity == Severity.Error).Take(MessagesShown))
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"      [grey]{MessageTable.Where(message)}[/] {message.Message}");
        if (receipt.Counts.Errors > MessagesShown)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"      [grey]and {receipt.Counts.Errors - MessagesShown} more, all in one receipt[/]");
    }

    private void Line(UploadOutcome outcome, string what, UploadCounts counts, bool isExpected = true) =>
        console.MarkupLine($"  {OutcomeText.Markup(outcome)}  {Markup.Escape(what)}  [grey]{OutcomeText.Counts(counts)}[/]{DemoOutput.Unexpected(isExpected)}");

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static UploadCounts Sum(Receipt[] receipts) =>
        new(receipts.Sum(receipt => receipt.Counts.Rows), receipts.Sum(receipt => receipt.Counts.Errors), receipts.Sum(receipt => receipt.Counts.Warnings));
}

/// <summary>A file that was sent, and its receipt; null if none came in time.</summary>
internal sealed record DemoReceipt(DemoUpload Upload, Receipt? Receipt)
{
    /// <summary>Whether it came to what it should.</summary>
    public bool IsAsExpected => Receipt?.Outcome == Upload.Outcome;
}
