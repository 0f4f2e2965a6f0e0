using System.Collections.Immutable;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>Judges CCS's list of the people to write to. Each row stands alone; messages never show an address or a name.</summary>
public static class ContactsIntake
{
    private const string IdColumn = "supplier_salesforce_id";
    private const string AddressColumn = "email";
    private const string NameColumn = "name";
    private const string RoleColumn = "role";
    private const string ActiveColumn = "active";

    /// <summary>The kind.</summary>
    public static UploadKind Kind => UploadKind.Contacts;

    /// <summary>What its files look like.</summary>
    public static TableShape Shape { get; } = new(
        "contacts",
        [new(IdColumn, Required: true), new(AddressColumn, Required: true), new(NameColumn, Required: true), new(RoleColumn), new(ActiveColumn)],
        ListVerdict.MostRows);

    /// <summary>Judges a list whose table was found.</summary>
    /// <param name="table">The table.</param>
    /// <param name="registered">The ids of the suppliers that CCS's list has named, case-sensitive.</param>
    public static ContactsJudgement Judge(Table table, IReadOnlySet<string> registered)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(registered);
        var reading = new FileReading();
        var rows = new Dictionary<(string Supplier, string Address), int>();
        var contacts = ImmutableArray.CreateBuilder<ListedContact>();
        var metUnready = false;
        foreach (var row in table.Rows)
        {
            var errorsBefore = reading.Errors;
            var supplier = reading.SupplierId(row, IdColumn);
            if (supplier is not null && !registered.Contains(supplier))
            {
                reading.Error(row, IdColumn, ListMessages.SupplierNotRegistered);
                metUnready = true;
            }

            var contact = ReadContact(reading, row, supplier);
            if (reading.Errors > errorsBefore)
                continue;
            if (rows.TryAdd((contact.Supplier, contact.Address.ToUpperInvariant()), row.Number))
                contacts.Add(contact);
            else
                reading.Error(row, AddressColumn, ListMessages.ContactDoubled(rows[(contact.Supplier, contact.Address.ToUpperInvariant())]));
        }

        var judgement = ListVerdict.Of(table, reading, contacts.Count, metUnready);
        return new(judgement with { Messages = [.. judgement.Messages.Select(WithoutPerson)] }, contacts.ToImmutable());
    }

    private static ListedContact ReadContact(FileReading reading, TableRow row, string? supplier)
    {
        var address = reading.Required(row, AddressColumn);
        if (address is not null && !EmailAddress.IsWellFormed(address))
            reading.Error(row, AddressColumn, ListMessages.AddressFormat);
        var name = reading.Required(row, NameColumn);
        var role = ReadRole(reading, row);
        var active = reading.YesNo(row, ActiveColumn, ActiveColumn).OrNull ?? true;
        return new(supplier ?? "", address ?? "", name ?? "", role, active);
    }

    private static ContactRole ReadRole(FileReading reading, TableRow row)
    {
        switch (reading.Text(row, RoleColumn)?.ToUpperInvariant())
        {
            case null or "REPORTING":
                return ContactRole.Reporting;
            case "SENIOR":
                return ContactRole.Senior;
            default:
                reading.Error(row, RoleColumn, ListMessages.RoleUnknown);
                return default;
        }
    }

    // Columns get mixed up, so of this list no message shows what stands in a cell, but for a well-formed supplier's id.
    private static Messages.Message WithoutPerson(Messages.Message message) =>
        message.Code == ListMessages.SupplierNotRegistered.Code ? message : message with { Found = null };
}
