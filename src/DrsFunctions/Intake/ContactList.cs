using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Intake;

/// <summary>Takes in CCS's list of contacts. Addresses go to the register and nowhere else: the ledger knows contacts by an opaque id.</summary>
public sealed class ContactList(ListedSuppliers listed, RegisterTable register, ContactIds ids) : IListIntake
{
    /// <inheritdoc/>
    public UploadKind Kind => ContactsIntake.Kind;

    /// <inheritdoc/>
    public TableShape Shape => ContactsIntake.Shape;

    /// <inheritdoc/>
    public bool KeepsEvidence => false;

    /// <inheritdoc/>
    public async Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken)
    {
        var judged = ContactsIntake.Judge(table, await register.IdsAsync(framework.Id, cancellationToken));
        var salt = await ids.SaltAsync(framework.Id, cancellationToken);
        var bySupplier = judged.Contacts.GroupBy(contact => contact.Supplier, StringComparer.Ordinal).ToArray();
        await listed.ChangeAllAsync(framework, bySupplier, contacts => contacts.Key, new(UploadKinds.Ccs, uploadId), ChangeAsync, cancellationToken);
        return TakenList.Of(judged.Judgement, bySupplier.Select(contacts => contacts.Key));

        async ValueTask ChangeAsync(IGrouping<string, ListedContact> contacts, SupplierChange change)
        {
            // The address first: whoever finds a contact in the ledger finds the address in the register.
            var known = contacts.Select(contact => (Listed: contact, Contact: new Contact(ContactId.Of(salt, contact.Supplier, contact.Address), contact.Role, contact.Active))).ToArray();
            foreach (var (contact, entry) in known)
                await register.PutContactAsync(framework.Id, new(contact.Supplier, entry.Id, contact.Address, contact.Name), cancellationToken);
            await change(record => known.Where(contact => record.Contacts.GetValueOrDefault(contact.Contact.Id) != contact.Contact).Select(contact => new ContactListed(contact.Contact)));
        }
    }
}
