using System.Globalization;
using DrsFunctions.Cli.Checking;
using DrsFunctions.Cli.Commands;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Receipts;
using Spectre.Console;

namespace DrsFunctions.Cli.Output;

/// <summary>Shows what came of a check.</summary>
internal static class CheckOutput
{
    public static void Write(IAnsiConsole console, FileChoice choice, CheckedFile outcome, bool asJson)
    {
        if (asJson)
            console.Profile.Out.Writer.WriteLine(StorageJson.Write(JsonOf(choice, outcome)));
        else
            WriteText(console, choice, outcome);
    }

    private static CheckReport JsonOf(FileChoice choice, CheckedFile outcome)
    {
        var judgement = outcome.Judgement;
        return new(
            choice.File.Name,
            choice.Framework,
            choice.Owner,
            UploadKinds.Word(choice.Kind),
            judgement.Outcome,
            judgement.Year,
            judgement.Catalogue,
            judgement.Counts,
            [.. judgement.Messages.Select(ReceiptMessage.Of)],
            judgement.Normalisations,
            judgement.Ignored,
            outcome.JudgedBy,
            outcome.NotJudged);
    }

    private static void WriteText(IAnsiConsole console, FileChoice choice, CheckedFile outcome)
    {
        var judgement = outcome.Judgement;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{choice.File.Name}[/], judged by {outcome.JudgedBy}");
        MessageTable.Write(console, [.. judgement.Messages.Select(ReceiptMessage.Of)], omitted: 0);
        foreach (var used in judgement.Normalisations)
            console.WriteLine($"Read leniently: {used.Kind}, in {Counted.Of(used.Count, "cell")}.");
        if (!judgement.Ignored.IsEmpty)
            console.WriteLine($"Not read: {string.Join(", ", judgement.Ignored)}.");
        foreach (var sentence in outcome.NotJudged)
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]Not judged:[/] {sentence}");
        console.MarkupLine($"It would be {OutcomeText.Markup(judgement.Outcome)}: {OutcomeText.Counts(judgement.Counts)}.");
    }
}
