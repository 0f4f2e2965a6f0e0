using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Messages;
using DrsFunctions.Standings;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Shows the demo as it goes: lines that read as well in a log as on a terminal.</summary>
internal sealed class DemoOutput(IAnsiConsole console)
{
    private const decimal Million = 1_000_000;
    private static readonly InstantPattern DayPattern = InstantPattern.CreateWithInvariantCulture("d MMMM yyyy");

    /// <summary>A day as people write it.</summary>
    public static string Day(Instant instant) => DayPattern.Format(instant);

    /// <summary>Marks what is not as it should be.</summary>
    public static string Unexpected(bool isExpected) => isExpected ? "" : " [red](unexpected)[/]";

    public void Step(string title) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{title}[/]");

    public void Done(string what) => console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [grey]{what}[/]");

    public void Receipts(IReadOnlyCollection<DemoReceipt> step) => new DemoReceipts(console).Show(step);

    public void Standings(DemoManifest manifest, DemoAnswer answer)
    {
        var table = new Table()
            .Border(console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii)
            .Title($"{manifest.Framework}, year {manifest.Year}, on {Day(manifest.StandingsOn)}")
            .AddColumns("Supplier", "Submission", "Rating", "Business won", "Index", "Why");
        foreach (var standing in answer.Standings)
        {
            var expected = manifest.Standings.FirstOrDefault(expected => expected.Supplier == standing.Supplier.Id);
            table.AddRow(
                $"{Markup.Escape(standing.Supplier.Name)}\n[grey]{Markup.Escape(standing.Supplier.Id)}[/]",
                OutcomeText.Words(standing.Submission),
                OutcomeText.Markup(standing.Rating) + Unexpected(expected is null || answer.IsMet(expected)),
                string.Create(CultureInfo.InvariantCulture, $"£{standing.BusinessWonGbp / Million:0.00}m"),
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
}
