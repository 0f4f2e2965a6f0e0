namespace DrsFunctions.SampleFiles;

/// <summary>The rows of the lists that CCS sends.</summary>
internal static class CcsLists
{
    /// <summary>CCS's own onboarding file; a row is of another framework.</summary>
    public static IEnumerable<object?[]> Suppliers() =>
    [
        ["framework_short_name", "lot_number", "supplier_name", "salesforce_id", "joined"],
        .. SampleSuppliers.All.SelectMany(supplier => supplier.Lots, (supplier, lot) => new object?[] { Forms.Framework, lot, supplier.Name, supplier.Id, supplier.Joined }),
        ["RM6187", "2", "Harcourt Advisory Limited", "001b00000Harcort1A", null],
    ];

    /// <summary>The people to write to.</summary>
    public static IEnumerable<object?[]> Contacts() =>
    [
        ["supplier_salesforce_id", "email", "name", "role", "active"],
        .. SampleSuppliers.All.SelectMany(supplier => new object?[][]
        {
            [supplier.Id, $"reporting@{supplier.Mail}", supplier.Signatory, "reporting", "yes"],
            [supplier.Id, $"director@{supplier.Mail}", "The director", "senior", "yes"],
        }),
    ];

    /// <summary>The public bodies that buy.</summary>
    public static IEnumerable<object?[]> Customers() =>
    [
        ["URN", "CustomerName", "PostCode", "Sector"],
        .. SampleCustomer.All.Select(customer => new object?[] { customer.Urn, customer.Name, customer.PostCode, customer.Sector }),
    ];

    /// <summary>The contracts that they have awarded, under the headers of CCS's own export.</summary>
    public static IEnumerable<object?[]> Awards() =>
    [
        ["SupplierReferenceNumber", "Supplier", "CustomerURN", "CustomerName", "LotNumber", "ContractStartDate", "ContractEndDate", "ContractValue"],
        .. SampleAwards.All.OrderBy(entry => entry.Award.Id, StringComparer.Ordinal).Select(entry => new object?[]
        {
            entry.Award.Id, entry.Supplier.Id, entry.Award.CustomerUrn, entry.Award.CustomerName, entry.Award.Lot, entry.Award.Starts, entry.Award.Ends, entry.Award.ValueGbp,
        }),
    ];

    /// <summary>What one of them asks for beyond the framework: half as many referrals again for its own contract.</summary>
    public static IEnumerable<object?[]> Requirements() =>
    [
        ["Requirement", "Customer URN", "Supplier", "Kind", "KPI", "Factor", "Starts", "Ends"],
        ["northmoor-referrals", SampleRequirement.Customer.Urn, SampleRequirement.Supplier.Id, "magnify", SampleRequirement.Kpi, "1.5", SampleResults.Framework.YearOf(SampleSupplier.LatestYear)!.Starts, null],
    ];
}
