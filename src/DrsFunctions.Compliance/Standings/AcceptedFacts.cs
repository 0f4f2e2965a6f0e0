using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>What an accepted report comes to.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="AcceptedOn">When it was accepted.</param>
/// <param name="OnTime">Whether the first report that was accepted arrived by the due date.</param>
/// <param name="Rating">How good the year is.</param>
/// <param name="Reasons">Why it is not better, worst first.</param>
public sealed record AcceptedFacts(string UploadId, Instant AcceptedOn, bool OnTime, Rating Rating, ImmutableArray<StandingReason> Reasons)
{
    /// <summary>The rating while answers to declines are overdue, which is at most <c>requiresImprovement</c>, and its reasons, worst first.</summary>
    /// <param name="overdue">The answers that are overdue.</param>
    public (Rating Rating, ImmutableArray<StandingReason> Reasons) Capped(IEnumerable<ObligationFacts> overdue)
    {
        var more = overdue
            .Select(owed => new StandingReason(StandingReasonCode.AnswerOverdue, $"The answer to the decline {owed.Subject} in consumers' feedback is past its due date."))
            .ToImmutableArray();
        if (more.IsEmpty)
            return (Rating, Reasons);
        var milder = Reasons.TakeWhile((reason, index) => !IsMilder(reason.Code, index)).Count();
        return (
            Rating == Rating.Other ? Rating : (Rating)Math.Max((int)Rating, (int)Rating.RequiresImprovement),
            Reasons.InsertRange(milder, more));
    }

    // What caps a rating at approachingTarget; too few KPIs at their targets may come to that, or to as little as an answer overdue.
    private bool IsMilder(StandingReasonCode code, int index) => code switch
    {
        StandingReasonCode.NotOnTime or StandingReasonCode.GrowthNotShown => true,
        StandingReasonCode.BelowTarget => Rating == Rating.ApproachingTarget || Reasons.Take(index).Any(reason => reason.Code == StandingReasonCode.GuardBroken),
        _ => false,
    };
}
