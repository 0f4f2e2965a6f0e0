using NodaTime;

namespace DrsFunctions.Compliance.Reports;

/// <summary>A report in force.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="AcceptedOn">When it was accepted.</param>
/// <param name="Report">What it says.</param>
public sealed record AcceptedReport(string UploadId, Instant AcceptedOn, Report Report);
