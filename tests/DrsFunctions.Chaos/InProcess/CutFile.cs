using System.Globalization;
using System.Text;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>A kind of file whose taking in is cut short.</summary>
/// <param name="Name">The kind, for people.</param>
/// <param name="Of">The file of a supplier, in two versions of the same path.</param>
internal sealed record CutFile(string Name, Func<string, int, Upload> Of)
{
    private const string ListName = "list";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<CutFile> Kinds { get; } =
    [
        new("plan", (supplier, version) => File(supplier, "plan", SupplierFile.Plan(supplier, Crowd.Framework).With("Declaration", "Name", ("Value", $"Alex Morgan {version}")).AsCsv())),
        new("report", (supplier, version) => File(supplier, "report", Report(supplier, version).AsCsv())),
        new("errors", (supplier, version) => File(supplier, "report", Report(supplier, version).Without("Impact", "O1").AsCsv())),
        new("damaged", (supplier, version) => File(supplier, "report", [0x50, 0x4B, 3, 4, .. Text(supplier, version)])),
        new("feedback", (supplier, version) => File(supplier, "feedback", new FeedbackText().With("2025-12", 3 + version, 4, name: supplier).ToBytes())),
        new(ListName, (supplier, version) => new($"{Crowd.Framework}/ccs/suppliers/{supplier}.csv", Lists.Csv(["framework_short_name", "lot_number", "supplier_name", "salesforce_id"], [Crowd.Framework, "1", $"{supplier} {version}", supplier]))),
        new("stray", (supplier, version) => File(supplier, "unknown", Text(supplier, version))),
    ];

    /// <summary>Whether it is one of CCS's lists, which makes its supplier known itself.</summary>
    public bool IsList => Name == ListName;

    private static Upload File(string supplier, string kind, byte[] content) => new($"{Crowd.Framework}/{supplier}/{kind}/file", content);

    private static SupplierFile Report(string supplier, int version) => SupplierFile.Report(supplier, Crowd.Framework, 4).With("KPI", "VI-01", ("Value", 2700 + version));

    private static byte[] Text(string supplier, int version) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{supplier} {version}"));
}
