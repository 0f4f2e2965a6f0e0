using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Customers;

/// <summary>
/// Judges CCS's list of customers, which takes the place of the one before. Each row stands alone, and a customer whose row is
/// wrong stays as it was; but a list that drops more than a tenth of the customers on record is refused whole.
/// </summary>
public static class CustomersIntake
{
    private const string UrnColumn = "URN";
    private const string NameColumn = "CustomerName";
    private const string PostCodeColumn = "PostCode";
    private const string SectorColumn = "Sector";

    // A list may leave out one customer of this many.
    private const int DropsOneOf = 10;

    /// <summary>The kind.</summary>
    public static UploadKind Kind => UploadKind.Customers;

    /// <summary>What its files look like.</summary>
    public static TableShape Shape { get; } = new(
        "customers",
        [new(UrnColumn, Required: true, ["CustomerURN"]), new(NameColumn, Required: true), new(PostCodeColumn), new(SectorColumn)],
        ListVerdict.MostRows);

    /// <summary>Judges a list whose table was found; what it changes is for the <c>ccs</c> ledger.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">The list in force.</param>
    /// <param name="uploadId">The upload's id.</param>
    public static Judgement Judge(Table table, CustomerList known, string uploadId)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(known);
        var reading = new FileReading();
        var rows = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var listed = new List<Customer>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(reading, row, rows) is { } customer)
                listed.Add(customer);
        }

        var removed = known.ByKey.Values.Where(customer => !rows.ContainsKey(customer.Urn)).Select(customer => customer.Urn).ToImmutableArray();
        if (removed.Length * DropsOneOf > known.ByKey.Count)
        {
            reading.ErrorOfFile(CustomerMessages.TooManyDropped(removed.Length, known.ByKey.Count));
            return ListVerdict.Of(table, reading, taken: 0, metUnreadyRegister: false);
        }

        return ListVerdict.Of(table, reading, listed.Count, metUnreadyRegister: false) with { Changes = Changes(listed, known, removed, uploadId) };
    }

    private static ImmutableArray<Change> Changes(List<Customer> listed, CustomerList known, ImmutableArray<string> removed, string uploadId)
    {
        if (listed.Count == 0)
            return [];
        var added = listed.Where(customer => known.Find(customer.Urn) is null).ToImmutableArray();
        var changed = listed.Where(customer => known.Find(customer.Urn) is { } before && before != customer).ToImmutableArray();
        return added.IsEmpty && changed.IsEmpty && removed.IsEmpty ? [] : [new CustomersListed(uploadId, added, changed, removed)];
    }

    private static Customer? ReadRow(FileReading reading, TableRow row, Dictionary<string, int> rows)
    {
        var errorsBefore = reading.Errors;
        var urn = reading.Reference(row, UrnColumn);
        if (urn is not null && !rows.TryAdd(urn, row.Number))
            reading.Error(row, UrnColumn, CustomerMessages.Doubled(rows[urn]));
        var name = reading.Required(row, NameColumn);
        var customer = new Customer(urn ?? "", name ?? "", reading.Text(row, PostCodeColumn), reading.Text(row, SectorColumn));
        return reading.Errors > errorsBefore ? null : customer;
    }
}
