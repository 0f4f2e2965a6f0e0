namespace DrsFunctions.Compliance.Standings;

/// <summary>Why a year is not rated better.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Text">A sentence for people.</param>
public sealed record StandingReason(StandingReasonCode Code, string Text);
