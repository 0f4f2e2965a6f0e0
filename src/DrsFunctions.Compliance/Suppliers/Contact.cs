namespace DrsFunctions.Compliance.Suppliers;

/// <summary>A person to write to, without the address: that stands in the register alone.</summary>
/// <param name="Id">An opaque id that follows from supplier and address.</param>
/// <param name="Role">What the person is written to about.</param>
/// <param name="Active">Whether anything is sent.</param>
public sealed record Contact(string Id, ContactRole Role, bool Active);
