using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Messages;
using DrsFunctions.Standings;
using DrsFunctions.Storage.Receipts;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Shows the demo as it goes: lines that read as well in a log as on a terminal.</summary>
internal sealed class DemoOutput(IAnsiConsole console)
{
    private const int MessagesShown = 3;
    private static readonly InstantPattern DayPattern = InstantPattern.CreateWithInvariantCulture("d MMMM yyyy");

    /// <summary>A day as people write it.</summary>
    public static string Day(Instant instant) => DayPattern.Format(instant);

    public void Step(string title) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{title}[/]");

    public void Done(string what) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]{what}[/]");

    public void Receipt(DemoUpload upload, Receipt? receipt)
    {
        if (receipt is null)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [red]no receipt[/]  {upload.Path}");
            return;
        }

        console.MarkupLine($"  {OutcomeText.Markup(receipt.Outcome)}  {Markup.Escape(upload.Path)}  [grey]{OutcomeText.Counts(receipt.Counts)}[/]{Unexpected(receipt.Outcome == upload.Outcome)}");
        var errors = receipt.Messages.Where(message => message.Severity == Severity.Error).ToArray();
        foreach (var message in errors.Take(MessagesShown))
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"      [grey]{MessageTable.Where(message)}[/] {message.Message}");
        if (receipt.Counts.Errors > MessagesShown)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"      [grey]and {receipt.Counts.Errors - MessagesShown} more, all in one receipt[/]");
    }

    public void Standings(DemoManifest manifest, DemoAnswer answer)
    {
        var table = new Table()
            .Border(console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii)
            .Title($"{manifest.Framework}, year {manifest.Year}, on {Day(manifest.StandingsOn)}")
            .AddColumns("Supplier", "Submission", "Rating", "Index", "Why");
        foreach (var standing in answer.Standings)
        {
            var expected = manifest.Standings.FirstOrDefault(expected => expected.Supplier == standing.Supplier.Id);
            table.AddRow(
                $"{Markup.Escape(standing.Supplier.Name)}\n[grey]{Markup.Escape(standing.Supplier.Id)}[/]",
                OutcomeText.Words(standing.Submission),
                OutcomeText.Markup(standing.Rating) + Unexpected(expected is null || answer.IsMet(expected)),
                standing.Index is { } index ? index.ToString("0.0", CultureInfo.InvariantCulture) : "",
                Markup.Escape(Why(standing)));
        }

        console.Write(table);
        foreach (var missing in manifest.Standings.Where(expected => answer.Standings.All(standing => standing.Supplier.Id != expected.Supplier)))
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]There is no standing for {missing.Supplier}.[/]");
    }

    public void Messages(IReadOnlyCollection<MessageView> messages, IReadOnlyCollection<string> late, Uri url)
    {
        foreach (var supplier in late)
        {
            var people = messages.Count(message => message.Supplier == supplier && message.Stage == "late");
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Chased as late: {supplier}, {Counted.Of(people, "person", "people")}");
        }

        var stages = messages.CountBy(message => message.Stage, StringComparer.Ordinal).OrderByDescending(stage => stage.Value).Select(stage => $"{stage.Key} {stage.Value}");
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"People would have got {messages.Count} messages ({string.Join(", ", stages)}); without a key of GOV.UK Notify none is sent. [grey]Who and why:[/] {url}");
    }

    public void End(bool isAsExpected, Uri standings, TimeSpan took)
    {
        console.MarkupLine(isAsExpected ? "[green]Everything is as it should be.[/]" : "[red]Not everything is as it should be.[/]");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]It took {took.TotalSeconds:0} seconds. The same over HTTP:[/] {standings}");
    }

    public void Staying() => console.MarkupLine("Press Ctrl+C to stop.");

    public void Stopping() => console.MarkupLine("Stopping what was started.");

    private static string Why(StandingSummaryView standing) => string.Join("\n", standing.Reasons.Select(reason => reason.Text));

    private static string Unexpected(bool isExpected) => isExpected ? "" : " [red](unexpected)[/]";
}
