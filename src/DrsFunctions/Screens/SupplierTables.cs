using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Screens;

/// <summary>Makes the tables of a supplier's messages, uploads and ledger, the latest first.</summary>
internal sealed class SupplierTables(SupplierFacts facts, string framework, string supplier, ImmutableArray<KeptUpload> uploads)
{
    /// <summary>How many entries of the ledger the page shows.</summary>
    public const int EntriesShown = 50;

    private const int Shown = 25;

    /// <summary>The messages to its people: all, or the latest.</summary>
    public TableView Messages(bool all) => new(
        "messages",
        "Messages to its people",
        ["Message", "About", "Status", "Written", "Why"],
        [
            .. facts.Record.Messages.ByKey.Values.OrderByDescending(message => message.Sequence).Take(all ? int.MaxValue : Shown).Select(message => (IReadOnlyList<TableCell>)
            [
                Words.Of(message.Key.Stage), $"{Words.Of(message.Key.Obligation)} {message.Key.Subject}", Cells.Word(message.Status), Cells.At(message.QueuedOn), Cells.Reason(message.Reason),
            ]),
        ])
    {
        HasHeading = true,
        Empty = "No message has been written about this supplier.",
    };

    /// <summary>Its uploads: all, or the latest.</summary>
    public TableView Uploads(bool all) => new(
        "uploads",
        "Uploads",
        ["File", "Kind", "Received", "Outcome", new("Errors", true), new("Warnings", true)],
        [
            .. uploads.OrderByDescending(upload => upload.ReceivedOn).Take(all ? int.MaxValue : Shown).Select(upload => (IReadOnlyList<TableCell>)
            [
                upload.UploadId is { } id && upload.Outcome is not null ? Cells.Link(upload.Path.FileName, Paths.Receipt(framework, supplier, id)) : upload.Path.FileName,
                Words.Of(upload.Path.Kind),
                Cells.At(upload.ReceivedOn),
                Outcome(upload.Outcome),
                Cells.Number(upload.Counts.Errors),
                Cells.Number(upload.Counts.Warnings),
            ]),
        ])
    {
        HasHeading = true,
        Empty = "This supplier has sent no file yet.",
    };

    /// <summary>What became of a file, with its colour.</summary>
    public static TableCell Outcome(UploadOutcome? outcome) => outcome is { } known
        ? new(Words.Of(known))
        {
            Value = Words.Plain(known),
            Tag = known switch
            {
                UploadOutcome.Accepted => "green",
                UploadOutcome.AcceptedWithWarnings or UploadOutcome.AcceptedWithErrors => "yellow",
                UploadOutcome.Duplicate => "grey",
                _ => "red",
            },
        }
        : new("Being read") { Value = "", Tag = "blue" };

    /// <summary>The latest entries of the ledger.</summary>
    public static IReadOnlyList<TimelineEntry> Timeline(ImmutableArray<StoredEntry> entries) =>
        [.. entries.Reverse().Take(EntriesShown).Select(entry => new TimelineEntry(entry.Sequence, entry.At, EntryWording.Of(entry), entry.Actor, entry.Hash))];

    /// <summary>The ledger, as it is kept.</summary>
    public static TableView Ledger(ImmutableArray<StoredEntry> entries) => new(
        "ledger",
        "Ledger",
        ["Sequence", "At", "Kind", "What", "Actor", "Cause", "Year", "Hash"],
        [
            .. entries.Select(entry => (IReadOnlyList<TableCell>)
            [
                Cells.Number(entry.Sequence), Cells.At(entry.At), entry.Kind, EntryWording.Of(entry), entry.Actor, entry.Cause, Cells.Number(entry.Year), entry.Hash,
            ]),
        ]);
}
