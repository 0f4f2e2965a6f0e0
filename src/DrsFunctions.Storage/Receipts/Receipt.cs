using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Storage.Receipts;

/// <summary>What the sender of a file is told: what became of it and everything that was found.</summary>
/// <param name="UploadId">The upload's id.</param>
/// <param name="Framework">The first part of its path; null where the path does not say whose file it is.</param>
/// <param name="Owner">The second part.</param>
/// <param name="Kind">The third part.</param>
/// <param name="Path">The path in the container.</param>
/// <param name="FileName">The rest of the path.</param>
/// <param name="Size">The file's bytes.</param>
/// <param name="Sha256">The hash of its content, in lower-case hex.</param>
/// <param name="ReceivedOn">When it arrived.</param>
/// <param name="ReadOn">When it was read to its end.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Year">The reporting year it is about, where it says which.</param>
/// <param name="Catalogue">The catalogue version it was judged by.</param>
/// <param name="Counts">Rows, errors and warnings.</param>
/// <param name="Messages">What was found.</param>
/// <param name="MessagesOmitted">How many messages more there were.</param>
/// <param name="Normalisations">What was read in a lenient way.</param>
/// <param name="Ignored">Headers and sheets that were not read.</param>
/// <param name="DuplicateOf">The upload in force whose content it has.</param>
/// <param name="Replaces">The upload that gave way to it.</param>
/// <param name="Ledger">The ledger entries that tell of it; null where no ledger does.</param>
public sealed record Receipt(
    string UploadId,
    string? Framework,
    string? Owner,
    string? Kind,
    string Path,
    string FileName,
    long Size,
    string Sha256,
    Instant ReceivedOn,
    Instant ReadOn,
    UploadOutcome Outcome,
    int? Year,
    string? Catalogue,
    UploadCounts Counts,
    ImmutableArray<ReceiptMessage> Messages,
    int MessagesOmitted,
    ImmutableArray<NormalisationCount> Normalisations,
    ImmutableArray<string> Ignored,
    string? DuplicateOf,
    string? Replaces,
    ReceiptLedger? Ledger);
