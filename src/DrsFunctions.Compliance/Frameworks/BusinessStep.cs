namespace DrsFunctions.Compliance.Frameworks;

/// <summary>From how much business, in £ million a year, how many points are added to a points target.</summary>
public sealed record BusinessStep(decimal FromMillion, decimal Points);
