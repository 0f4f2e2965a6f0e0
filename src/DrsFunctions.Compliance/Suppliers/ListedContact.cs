namespace DrsFunctions.Compliance.Suppliers;

/// <summary>A row of CCS's list of contacts. It holds personal data, which belongs in the register and nowhere else.</summary>
/// <param name="Supplier">The supplier's Salesforce id.</param>
/// <param name="Address">The e-mail address, as the list writes it.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Role">What the person is written to about.</param>
/// <param name="Active">Whether anything is sent; false removes the contact.</param>
public sealed record ListedContact(string Supplier, string Address, string Name, ContactRole Role, bool Active);
