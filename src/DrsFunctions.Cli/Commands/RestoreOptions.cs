using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Cli.Commands;

/// <summary>Whether ledgers are to be brought back before they are rebuilt from, and from which night.</summary>
internal sealed class RestoreOptions
{
    private readonly Option<bool> fromExport = new("--from-export") { Description = "First brings back the ledgers and contacts that are gone from evidence/ledger and backup/contacts." };
    private readonly Option<string?> date = new("--date") { Description = "The London day of the copy, for example 2026-01-15; the latest if left out. Goes with --from-export." };

    public void AddTo(Command command)
    {
        command.Add(fromExport);
        command.Add(date);
    }

    public bool Asked(ParseResult parsed) => parsed.GetValue(fromExport);

    /// <summary>The day asked for; null for the latest.</summary>
    public LocalDate? Day(ParseResult parsed) => parsed.GetValue(date) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    /// <summary>What is wrong with the options; null where nothing is.</summary>
    public string? AreWrong(ParseResult parsed) => parsed.GetValue(date) switch
    {
        null => null,
        var text when !LocalDatePattern.Iso.Parse(text).Success => "--date must be a day such as 2026-01-15.",
        _ => Asked(parsed) ? null : "--date names a copy to restore from: add --from-export.",
    };
}
