namespace DrsFunctions.SampleFiles;

/// <summary>A public body that buys through the framework. It is made up, like its postcode.</summary>
internal sealed record SampleCustomer(string Urn, string Name, string PostCode, string Sector)
{
    public static SampleCustomer Northmoor { get; } = new("10010001", "Northmoor Borough Council", "ZZ1 1NM", "Local government");

    public static SampleCustomer Harrowdale { get; } = new("10010002", "Harrowdale County Council", "ZZ2 4HD", "Local government");

    public static SampleCustomer Saltmarsh { get; } = new("10010003", "Saltmarsh District Council", "ZZ3 2SM", "Local government");

    public static SampleCustomer Wexcombe { get; } = new("10010004", "Wexcombe City Council", "ZZ4 1WX", "Local government");

    public static SampleCustomer Tarnbrook { get; } = new("10010005", "Tarnbrook Hospitals NHS Trust", "ZZ5 8TB", "Health");

    public static SampleCustomer StudentRepayments { get; } = new("10010006", "Office for Student Repayments", "ZZ6 3SR", "Central government");

    public static SampleCustomer BenefitIntegrity { get; } = new("10010007", "Agency for Benefit Integrity", "ZZ7 9BI", "Central government");

    public static SampleCustomer CourtFines { get; } = new("10010008", "Court Fines Recovery Agency", "ZZ8 5CF", "Central government");

    public static SampleCustomer Eldermere { get; } = new("10010009", "Eldermere Combined Authority", "ZZ9 2EM", "Local government");

    public static SampleCustomer KestrelValley { get; } = new("10010010", "Kestrel Valley University", "ZZ9 7KV", "Education");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleCustomer> All { get; } =
        [Northmoor, Harrowdale, Saltmarsh, Wexcombe, Tarnbrook, StudentRepayments, BenefitIntegrity, CourtFines, Eldermere, KestrelValley];
}
