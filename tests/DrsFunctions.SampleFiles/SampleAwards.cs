using DrsFunctions.Compliance.Awards;
using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>The business that the suppliers of the samples have won.</summary>
internal static class SampleAwards
{
    private static readonly LocalDate FirstDay = new(2021, 12, 14);
    private static readonly LocalDate LastDayOfYear4 = new(2025, 12, 13);
    private static readonly LocalDate LastDay = new(2026, 12, 13);

    private static readonly Dictionary<SampleSupplier, Award[]> Awards = new()
    {
        [SampleSuppliers.Ashdown] =
        [
            Of("DRS-1001", SampleCustomer.Northmoor, "1", FirstDay, LastDayOfYear4, 3_600_000),
            Of("DRS-1008", SampleCustomer.Harrowdale, "1", new(2023, 1, 1), new(2025, 12, 31), 2_400_000),
            Of("DRS-1014", SampleCustomer.Wexcombe, "1", new(2024, 3, 1), new(2026, 8, 31), 2_250_000),
            Of("DRS-1019", SampleCustomer.StudentRepayments, "1", new(2025, 1, 6), LastDay, 3_100_000),
        ],
        [SampleSuppliers.Brackley] =
        [
            Of("DRS-1002", SampleCustomer.Saltmarsh, "1", new(2022, 1, 10), new(2024, 1, 9), 1_500_000),
            Of("DRS-1009", SampleCustomer.CourtFines, "litigation", new(2023, 4, 1), LastDayOfYear4, 1_600_000),
            Of("DRS-1013", SampleCustomer.Tarnbrook, "1", new(2024, 2, 1), new(2026, 1, 31), 1_900_000),
            Of("DRS-1018", SampleCustomer.Eldermere, "1", LastDayOfYear4.PlusYears(-1).PlusDays(1), LastDay, 1_700_000),
        ],
        [SampleSuppliers.Calder] =
        [
            Of("DRS-1012", SampleCustomer.KestrelValley, "1", new(2024, 2, 1), new(2026, 1, 31), 700_000),
            Of("DRS-1020", SampleCustomer.Saltmarsh, "1", new(2025, 3, 1), new(2026, 8, 31), 450_000),
        ],
        [SampleSuppliers.Dunmore] = [Of("DRS-1021", SampleCustomer.Eldermere, "1", new(2025, 6, 1), new(2026, 5, 31), 380_000)],
        [SampleSuppliers.Eastmere] = [Of("DRS-1010", SampleCustomer.Harrowdale, "1", new(2023, 7, 1), new(2026, 6, 30), 900_000)],
        [SampleSuppliers.Fenwick] =
        [
            Of("DRS-1003", SampleCustomer.BenefitIntegrity, "data", new(2022, 1, 10), new(2024, 1, 9), 500_000),
            Of("DRS-1011", SampleCustomer.StudentRepayments, "data", new(2023, 6, 1), new(2025, 5, 31), 800_000),
            Of("DRS-1016", SampleCustomer.BenefitIntegrity, "data", new(2024, 9, 1), LastDayOfYear4, 1_150_000),
        ],
        [SampleSuppliers.Garrick] =
        [
            Of("DRS-1004", SampleCustomer.Northmoor, "enforcement-direct", new(2022, 3, 1), new(2024, 2, 29), 700_000),
            Of("DRS-1015", SampleCustomer.CourtFines, "enforcement-direct", new(2024, 1, 1), LastDayOfYear4, 1_100_000),
        ],
    };

    /// <summary>All of them, with whose they are.</summary>
    public static IEnumerable<(SampleSupplier Supplier, Award Award)> All =>
        SampleSuppliers.All.SelectMany(supplier => Of(supplier), (supplier, award) => (supplier, award));

    /// <summary>A supplier's.</summary>
    public static IReadOnlyList<Award> Of(SampleSupplier supplier) => Awards[supplier];

    private static Award Of(string id, SampleCustomer customer, string lot, LocalDate starts, LocalDate ends, decimal value) =>
        new(id, customer.Urn, customer.Name, lot, starts, ends, value);
}
