using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A file was read to its end: everything its receipt says, so that the receipt can be written again.</summary>
/// <param name="UploadId">The upload's id.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Year">The reporting year it is about, where it says which.</param>
/// <param name="Catalogue">The catalogue version it was judged by.</param>
/// <param name="Counts">Rows, errors and warnings.</param>
/// <param name="Messages">What its sender is told, as many as a receipt lists.</param>
/// <param name="MessagesOmitted">How many more there were.</param>
/// <param name="Normalisations">What was read in a lenient way.</param>
/// <param name="Ignored">Headers and sheets that were not read.</param>
/// <param name="DuplicateOf">The upload in force whose content it has.</param>
/// <param name="Replaces">The upload that was in force until now and gives way to it.</param>
/// <param name="MetUnreadyRegister">Whether it is worth judging again once its supplier is registered.</param>
public sealed record UploadJudged(
    string UploadId,
    UploadOutcome Outcome,
    int? Year,
    string? Catalogue,
    UploadCounts Counts,
    ImmutableArray<Message> Messages,
    int MessagesOmitted,
    ImmutableArray<NormalisationCount> Normalisations,
    ImmutableArray<string> Ignored,
    string? DuplicateOf,
    string? Replaces,
    bool MetUnreadyRegister) : Change
{
    /// <inheritdoc/>
    public override int? AboutYear => Year;
}
