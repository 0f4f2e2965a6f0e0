using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>CCS's list of contacts named one of this supplier's, or removed it.</summary>
public sealed record ContactListed(Contact Contact) : Change;
