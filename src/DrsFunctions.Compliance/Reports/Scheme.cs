namespace DrsFunctions.Compliance.Reports;

/// <summary>A running scheme for wider society.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Amount">People reached or hours given, where stated.</param>
/// <param name="Description">What it does.</param>
public sealed record Scheme(SchemeKind Kind, decimal? Amount, string Description);
