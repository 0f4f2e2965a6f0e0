namespace DrsFunctions.Storage.Register;

/// <summary>Who a contact is: the only place where name and address stand.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Id">The contact's id, as the ledger knows it.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Name">The name.</param>
public sealed record RegisteredContact(string Supplier, string Id, string Address, string Name)
{
    // A record would show name and address wherever it is printed, in logs for example.

    /// <inheritdoc/>
    public override string ToString() => $"{Supplier}|{Id}";
}
