using DrsFunctions.Compliance.Standings;

namespace DrsFunctions.Storage.Obligations;

/// <summary>Something that a supplier owes, as it is found by its due date.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Year">The number of the reporting year it stands in.</param>
/// <param name="Owed">What is owed, by when, and whether that is done.</param>
/// <param name="Version">The sequence of the supplier's ledger that it was built from.</param>
public sealed record DueObligation(string Framework, string Supplier, int Year, ObligationFacts Owed, long Version);
