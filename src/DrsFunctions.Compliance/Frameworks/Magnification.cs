using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>What the target follows from that a customer asks for by magnifying a KPI.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Factor">By how much, more than 1.</param>
/// <param name="Target">What the supplier owes on the KPI in the year; null where it owes nothing.</param>
/// <param name="Commitment">The plan's own rates, which count where they are higher than the catalogue's; null for the catalogue's.</param>
/// <param name="Won">The customer's business that falls into the year.</param>
public sealed record Magnification(Kpi Kpi, decimal Factor, Target? Target, PlanCommitment? Commitment, BusinessWon Won);
