using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

public sealed class ReceiptTests : JourneyTests
{
    private const string Pattern = """
        {
          "uploadId": "text", "framework": "text", "owner": "text", "kind": "text", "path": "text", "fileName": "text",
          "size": "whole", "sha256": "hash", "receivedOn": "instant", "readOn": "instant", "outcome": "text",
          "year": "whole?", "catalogue": "text?",
          "counts": { "rows": "whole", "errors": "whole", "warnings": "whole" },
          "messages": [ { "code": "text", "severity": "text", "sheet": "text?", "row": "whole?", "column": "text?", "cell": "text?", "found": "text?", "message": "text", "howToFix": "text" } ],
          "messagesOmitted": "whole",
          "normalisations": [ { "kind": "text", "count": "whole" } ],
          "ignored": [ "text" ],
          "duplicateOf": "text?", "replaces": "text?",
          "ledger": { "from": "whole", "to": "whole" }
        }
        """;

    private static readonly string[] BannedWords = ["please", "valid", "sorry"];

    [Fact]
    public async Task Report_Accepted_HasReceiptOfTheContract()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();
        var upload = new Upload($"RM6226/{supplier.Id}/report/2025/report, final.xlsx", supplier.Report().AsXlsx());

        var receipt = await Account.SendAsync(upload.Path, upload.Content);

        Shape.Fits(Pattern, receipt);
        Assert.Equal("accepted", receipt.Text("outcome"));
        Assert.Equal(
            (upload.Id, "RM6226", supplier.Id, "report", upload.Path, "2025/report, final.xlsx"),
            (receipt.Text("uploadId"), receipt.Text("framework"), receipt.Text("owner"), receipt.Text("kind"), receipt.Text("path"), receipt.Text("fileName")));
        Assert.Equal((upload.Content.Length, upload.Sha256), (receipt.Whole("size"), receipt.Text("sha256")));
        Assert.Equal((4, true, true), (receipt.Whole("year"), receipt.IsNull("duplicateOf"), receipt.IsNull("replaces")));
        Assert.Equal((supplier.Report().LastRow - 1, 0, 0), (receipt.Whole("counts.rows"), receipt.Whole("counts.errors"), receipt.Whole("counts.warnings")));
        Assert.Equal((0, 0, 0), (receipt.Items("messages").Count, receipt.Whole("messagesOmitted"), receipt.Items("ignored").Count));
        Assert.StartsWith("2026-01-05T0", receipt.Text("receivedOn"), StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(receipt.Text("receivedOn"), receipt.Text("readOn")) <= 0);
    }

    [Fact]
    public async Task Receipt_OfAReport_NamesTheLedgerEntriesThatTheUploadWrote()
    {
        var supplier = await Journey.SupplierAsync();
        await supplier.SendPlanAsync();

        var receipt = await supplier.SendReportAsync();

        var entries = await supplier.EntriesOfAsync(receipt.Text("uploadId")!);
        Assert.Equal((receipt.Whole("ledger.from"), "uploadReceived"), (entries[0].Whole("sequence"), entries[0].Text("kind")));
        var last = entries.Single(entry => entry.Whole("sequence") == receipt.Whole("ledger.to"));
        Assert.Equal("uploadJudged", last.Text("kind"));
        Assert.Contains(entries, entry => entry.Text("kind") == "reportAccepted" && entry.Whole("year") == 4);
        Assert.All(entries, entry => Assert.Equal(supplier.Id, entry.Text("actor")));
    }

    [Fact]
    public async Task Receipt_OverHttp_IsTheOneInStorage()
    {
        var supplier = await Journey.SupplierAsync();
        var receipt = await supplier.SendPlanAsync();

        var answered = await Api.GetAsync($"{supplier.Route}/uploads/{receipt.Text("uploadId")}");

        Assert.True(JsonElement.DeepEquals(receipt, answered));
    }

    [Fact]
    public async Task Report_WithErrors_ListsThemWithPlaceAndRemedy()
    {
        var supplier = await Journey.SupplierAsync();
        var report = supplier.Report().With("KPI", "VI-01", ("Value", "lots")).With("KPI", "WS-01", ("Evidence", null));

        var receipt = await supplier.SendAsync("report", report.AsXlsx("Sheet 1"));

        Shape.Fits(Pattern, receipt);
        Assert.Equal(("rejected", 2, 4), (receipt.Text("outcome"), receipt.Whole("counts.errors"), receipt.Whole("year")));
        var number = receipt.Items("messages")[0];
        var row = report.RowOf("KPI", "VI-01");
        Assert.Equal(
            ("numberExpected", "error", "Sheet 1", row, "Value", $"C{row}", "lots"),
            (number.Text("code"), number.Text("severity"), number.Text("sheet"), number.Whole("row"), number.Text("column"), number.Text("cell"), number.Text("found")));
        Assert.Contains("VI-01", number.Text("message"), StringComparison.Ordinal);
        Assert.All(receipt.Items("messages"), message => Assert.All(BannedWords, word =>
            Assert.DoesNotContain(word, message.Text("message") + message.Text("howToFix"), StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Receipt_InItsForms_HasAPageAndWhereThereAreMessagesATable()
    {
        var supplier = await Journey.SupplierAsync();

        var accepted = await supplier.SendPlanAsync();
        var rejected = await supplier.SendAsync("report", supplier.Report().With("KPI", "VI-01", ("Value", "lots")).AsCsv());

        Assert.Contains("<h1>File accepted</h1>", await TextAsync(accepted, ".html"), StringComparison.Ordinal);
        Assert.Null(await TextAsync(accepted, ".csv"));
        Assert.Contains("<h1>File rejected</h1>", await TextAsync(rejected, ".html"), StringComparison.Ordinal);
        Assert.Contains("numberExpected,error,", await TextAsync(rejected, ".csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithLenientText_ListsTheNormalisationsAndIgnoredColumns()
    {
        var supplier = await Journey.SupplierAsync();
        var report = supplier.Report()
            .With("KPI", "VI-01", ("Value", " 2,700 "))
            .With("Declaration", "Confirm", ("Value", "TRUE"))
            .WithColumn("Last year");

        var receipt = await supplier.SendAsync("report", report.AsCsv());

        Assert.Equal("accepted", receipt.Text("outcome"));
        Assert.NotEmpty(receipt.Items("normalisations"));
        Assert.All(receipt.Items("normalisations"), used => Assert.InRange(used.Whole("count"), 1, 5));
        Assert.Equal(["Last year"], receipt.Texts("ignored"));
    }

    [Fact]
    public async Task Report_WithVeryManyErrors_CountsAllAndListsAThousand()
    {
        var supplier = await Journey.SupplierAsync();
        var report = supplier.Report();
        for (var extra = 0; extra < 2500; extra++)
            report.WithAnother("KPI", $"XX-{extra:0000}", ("Value", 1));

        var receipt = await supplier.SendAsync("report", report.AsCsv());

        Assert.Equal(("rejected", 2500), (receipt.Text("outcome"), receipt.Whole("counts.errors")));
        Assert.Equal((1000, 1500), (receipt.Items("messages").Count, receipt.Whole("messagesOmitted")));
        Assert.All(receipt.Items("messages"), message => Assert.Equal("kpiUnknown", message.Text("code")));
    }

    private async Task<string?> TextAsync(JsonElement receipt, string extension)
    {
        var path = $"RM6226/{receipt.Text("owner")}/{receipt.Text("kind")}/{receipt.Text("uploadId")}{extension}";
        return await Account.FindAsync("receipts", path) is { } content ? System.Text.Encoding.UTF8.GetString(content) : null;
    }
}
