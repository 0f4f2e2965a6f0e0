using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Receipts;

namespace DrsFunctions.Cli.Output;

/// <summary>What came of a check, as JSON: a receipt's properties as far as there is something to say, and what was not judged.</summary>
internal sealed record CheckReport(
    string FileName,
    string Framework,
    string Owner,
    string Kind,
    UploadOutcome Outcome,
    int? Year,
    string? Catalogue,
    UploadCounts Counts,
    ImmutableArray<ReceiptMessage> Messages,
    ImmutableArray<NormalisationCount> Normalisations,
    ImmutableArray<string> Ignored,
    string JudgedBy,
    ImmutableArray<string> NotJudged);
