using System.Collections.Immutable;
using DrsFunctions.Access;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Http;
using DrsFunctions.Storage.Register;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Suppliers;

/// <summary>Tells who a supplier is: lots, lines, contacts and years.</summary>
public sealed class GetSupplier(Inquiries inquiries, SupplierLedgers suppliers, RegisterTable register)
{
    /// <summary><c>GET /api/frameworks/{framework}/suppliers/{supplier}</c>.</summary>
    [Function(nameof(GetSupplier))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/frameworks/{framework}/suppliers/{supplier}")] HttpRequest request,
        string framework,
        string supplier,
        CancellationToken cancellationToken)
    {
        var caller = inquiries.ReaderOf(request, supplier);
        var asked = inquiries.Framework(framework);
        var record = await suppliers.RecordAsync(asked, supplier, asOf: null, cancellationToken);
        var contacts = await ContactsAsync(caller, asked.Id, supplier, record, cancellationToken);
        return Answer.Json(SupplierView.Of(asked, supplier, record, contacts, inquiries.Today));
    }

    private async Task<ImmutableArray<ContactView>> ContactsAsync(
        Caller caller,
        string framework,
        string supplier,
        SupplierRecord record,
        CancellationToken cancellationToken)
    {
        if (!caller.IsOfCcs)
            return [.. record.Contacts.Values.Select(contact => new ContactView(contact.Id, contact.Role, contact.Active, Email: null))];

        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var contact in register.ContactsAsync(framework, supplier, cancellationToken))
            addresses[contact.Id] = contact.Address;
        return [.. record.Contacts.Values.Select(contact => new ContactView(contact.Id, contact.Role, contact.Active, addresses.GetValueOrDefault(contact.Id)))];
    }
}
