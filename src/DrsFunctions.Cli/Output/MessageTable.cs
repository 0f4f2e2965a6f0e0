using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Storage.Receipts;
using Spectre.Console;

namespace DrsFunctions.Cli.Output;

/// <summary>Shows everything that is to be told about a file.</summary>
internal static class MessageTable
{
    /// <summary>Writes the table; nothing where there is nothing to tell.</summary>
    public static void Write(IAnsiConsole console, ImmutableArray<ReceiptMessage> messages, int omitted)
    {
        if (messages.IsEmpty)
            return;

        var table = Bordered(console).AddColumns("Where", "", "What is wrong", "Found", "What to do");
        foreach (var message in messages)
            table.AddRow(Markup.Escape(Where(message)), Sign(message.Severity), Markup.Escape(message.Message), Markup.Escape(message.Found ?? ""), Markup.Escape(message.HowToFix));
        console.Write(table);
        if (omitted > 0)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{omitted} more are not listed."));
    }

    /// <summary>A table whose border suits the console.</summary>
    public static Table Bordered(IAnsiConsole console) => new Table().Border(console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii);

    /// <summary>Where in a file: the cell, or the row, or the whole file.</summary>
    public static string Where(ReceiptMessage message)
    {
        var place = message switch
        {
            { Cell: { } cell } => cell,
            { Row: { } row } => string.Create(CultureInfo.InvariantCulture, $"row {row}"),
            _ => "the file",
        };
        return message.Sheet is { Length: > 0 } sheet ? $"{sheet}!{place}" : place;
    }

    private static string Sign(Severity severity) => severity switch
    {
        Severity.Error => "[red]error[/]",
        Severity.Warning => "[yellow]warning[/]",
        _ => "[grey]note[/]",
    };
}
