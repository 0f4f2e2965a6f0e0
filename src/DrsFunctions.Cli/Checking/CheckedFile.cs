using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Cli.Checking;

/// <summary>What came of checking a file.</summary>
/// <param name="Judgement">What the system would make of it.</param>
/// <param name="JudgedBy">What is known of the supplier, and where from.</param>
/// <param name="NotJudged">What could not be judged, in sentences.</param>
internal sealed record CheckedFile(Judgement Judgement, string JudgedBy, ImmutableArray<string> NotJudged)
{
    /// <summary>Whether it would be taken, whole or, a list of CCS's, in part without an error.</summary>
    public bool IsAccepted => Judgement.Outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings;
}
