using NodaTime;

namespace DrsFunctions.Compliance.Plans;

/// <summary>The plan in force.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="AcceptedOn">When it was accepted.</param>
/// <param name="Plan">What it commits to.</param>
public sealed record AcceptedPlan(string UploadId, Instant AcceptedOn, Plan Plan);
