namespace DrsFunctions.Compliance.Plans;

/// <summary>A KPI of a plan: where it started and how much more than the catalogue asks the supplier promised.</summary>
/// <param name="Code">The KPI's code.</param>
/// <param name="Baseline">The 12 months before joining, in the KPI's unit (38.5 for 38.5 %); null where the plan has none.</param>
/// <param name="Uplift">A volume KPI's growth a year as a share of the baseline (0.10 for 10 %); null for the catalogue's.</param>
/// <param name="PerMillion">A volume KPI's growth for each £ million of business; null for the catalogue's.</param>
/// <param name="Points">A points KPI's points a year; null for the catalogue's.</param>
public sealed record PlanCommitment(string Code, decimal? Baseline, decimal? Uplift, decimal? PerMillion, decimal? Points);
