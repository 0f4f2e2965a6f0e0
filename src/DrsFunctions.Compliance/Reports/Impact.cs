namespace DrsFunctions.Compliance.Reports;

/// <summary>What a report says of an outcome, by its code O1 to O3.</summary>
public sealed record Impact(string Outcome, string Text);
