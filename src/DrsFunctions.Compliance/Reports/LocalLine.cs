namespace DrsFunctions.Compliance.Reports;

/// <summary>A figure for a customer's own aim.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Customer">The customer's URN, where the line names one.</param>
/// <param name="Value">The figure, where given as such.</param>
/// <param name="Numerator">The numerator, where given as a ratio.</param>
/// <param name="Denominator">The denominator, where given as a ratio.</param>
/// <param name="Comment">What the supplier says about it.</param>
public sealed record LocalLine(string Requirement, string? Customer, decimal? Value, decimal? Numerator, decimal? Denominator, string? Comment);
