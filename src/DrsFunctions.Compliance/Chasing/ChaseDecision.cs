using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>What a day's chasing makes of one obligation.</summary>
/// <param name="Year">The number of the reporting year that the obligation stands in.</param>
/// <param name="Owed">What is owed.</param>
/// <param name="Stage">The stage that has come last: earlier ones that were missed are never made up for.</param>
/// <param name="Messages">What is sent, a message for each recipient; empty where something is in the way.</param>
/// <param name="Obstacle">What is in the way; null where something is sent.</param>
public sealed record ChaseDecision(int Year, ObligationFacts Owed, ChaseStage Stage, ImmutableArray<MessageQueued> Messages, ChaseObstacle? Obstacle);
