using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Compliance.Uploads;

/// <summary>What a kind's judge makes of a file: the outcome, everything to tell its sender, and what it changes.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Year">The reporting year it is about, where it is about one and says which.</param>
/// <param name="Catalogue">The catalogue version it was judged by, where one was needed.</param>
/// <param name="Counts">Rows read, errors and warnings.</param>
/// <param name="Messages">Everything to tell its sender, in the order of its rows.</param>
/// <param name="Normalisations">What was read in a published lenient way, and how often.</param>
/// <param name="Ignored">Headers and sheets that mean nothing to this kind.</param>
/// <param name="MetUnreadyRegister">Whether it, or a row of it, was refused because a supplier was not registered yet.</param>
/// <param name="Changes">What it changes in the ledger of its owner.</param>
public sealed record Judgement(
    UploadOutcome Outcome,
    int? Year,
    string? Catalogue,
    UploadCounts Counts,
    ImmutableArray<Message> Messages,
    ImmutableArray<NormalisationCount> Normalisations,
    ImmutableArray<string> Ignored,
    bool MetUnreadyRegister,
    ImmutableArray<Change> Changes)
{
    /// <summary>How many messages were not even kept, of a file whose rows are judged one by one.</summary>
    public int MessagesOmitted { get; init; }

    /// <summary>Whether it was taken, a list of CCS's at least in part.</summary>
    public bool IsTaken => Outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings or UploadOutcome.AcceptedWithErrors;

    /// <summary>A file of which nothing could be read, for the reasons in its messages.</summary>
    public static Judgement Of(UploadOutcome outcome, params ImmutableArray<Message> messages) =>
        new(outcome, null, null, UploadCounts.Of(0, messages), messages, [], [], false, []);
}
