using System.Collections.Immutable;

namespace DrsFunctions.Storage.Recovery;

/// <summary>A framework's contacts as they are copied at night, with the secret that their ids are made with.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Secret">The secret, in base64; null where there was none yet.</param>
/// <param name="Contacts">The contacts.</param>
public sealed record ContactCopy(string Framework, string? Secret, ImmutableArray<CopiedContact> Contacts)
{
    // A record would show names and addresses wherever it is printed, in logs for example.

    /// <inheritdoc/>
    public override string ToString() => Framework;
}

/// <summary>Who a contact is.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Id">The contact's id, as the ledger knows it.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Name">The name.</param>
public sealed record CopiedContact(string Supplier, string Id, string Address, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Supplier}|{Id}";
}
