namespace DrsFunctions.SampleFiles;

/// <summary>A customer's own requirement, and what its supplier reports for that customer: a little less than was asked for.</summary>
internal static class SampleRequirement
{
    public const string Kpi = "VI-01";
    public const decimal Done = 154;

    public static SampleCustomer Customer => SampleCustomer.Northmoor;

    public static SampleSupplier Supplier => SampleSuppliers.Ashdown;
}
