using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Targets;

/// <summary>What was done on a KPI in an accepted year, and the business that fell into it.</summary>
/// <param name="Year">The year's number.</param>
/// <param name="Actual">The figure, unrounded, in the KPI's unit.</param>
/// <param name="Won">The business.</param>
public sealed record ActualYear(int Year, decimal Actual, BusinessWon Won);
