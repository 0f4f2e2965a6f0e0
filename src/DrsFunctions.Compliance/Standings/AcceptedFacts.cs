using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>What an accepted report comes to.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="AcceptedOn">When it was accepted.</param>
/// <param name="OnTime">Whether the first report that was accepted arrived by the due date.</param>
/// <param name="Rating">How good the year is.</param>
/// <param name="Reasons">Why it is not better, worst first.</param>
public sealed record AcceptedFacts(string UploadId, Instant AcceptedOn, bool OnTime, Rating Rating, ImmutableArray<StandingReason> Reasons);
