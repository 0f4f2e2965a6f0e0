namespace DrsFunctions.Compliance.Awards;

/// <summary>A row of CCS's list of awards.</summary>
/// <param name="Supplier">The Salesforce id of the supplier that won.</param>
/// <param name="Award">What it won.</param>
public sealed record ListedAward(string Supplier, Award Award);
