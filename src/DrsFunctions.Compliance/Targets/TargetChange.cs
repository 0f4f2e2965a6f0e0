namespace DrsFunctions.Compliance.Targets;

/// <summary>How one open target moved.</summary>
/// <param name="Year">The number of the reporting year.</param>
/// <param name="Code">The KPI's code.</param>
/// <param name="Old">The target until now; null where there was none.</param>
/// <param name="New">The target from now on; null where there is none any more.</param>
public sealed record TargetChange(int Year, string Code, decimal? Old, decimal? New);
