namespace DrsFunctions.Compliance.Customers;

/// <summary>A public body that buys through the framework, as CCS's list of customers names it.</summary>
/// <param name="Urn">Its unique reference number.</param>
/// <param name="Name">Its name.</param>
/// <param name="PostCode">Its post code, where the list gives it.</param>
/// <param name="Sector">Its sector, where the list gives it.</param>
public sealed record Customer(string Urn, string Name, string? PostCode, string? Sector);
