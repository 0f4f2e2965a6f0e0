using System.Text.Json;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Intake;

/// <summary>Business won, from CCS's list of awards to targets and standings.</summary>
public sealed class AwardUploadTests : JourneyTests
{
    private const string Framework = FrameworkCopies.OfAwards;

    private static readonly string[] Headers = ["Award", "Supplier", "Customer URN", "Customer name", "Lot", "Starts", "Ends", "Value"];
    private static readonly string[] CcsHeaders = ["SupplierReferenceNumber", "Supplier", "CustomerURN", "CustomerName", "LotNumber", "ContractStartDate", "ContractEndDate", "ContractValue"];
    private static int files;

    [Fact]
    public async Task Awards_OfTheDomainPage_MoveTargetsAsItSays()
    {
        var supplier = await Journey.SupplierAsync(Framework);
        await supplier.SendPlanAsync();

        var receipt = await SendAsync(
            [CcsHeaders],
            [$"{supplier.Id}-1", supplier.Id, "10012345", "Leeds", "1", "2021-12-14", "2023-12-13", "4,800,000.00"],
            [$"{supplier.Id}-2", supplier.Id, "10012346", "York", "1", "14/12/2023", "13/12/2024", "£6,000,000"]);

        Assert.Equal(("accepted", "awards", 2), (receipt.Text("outcome"), receipt.Text("kind"), receipt.Whole("counts.rows")));
        Assert.Equal([2323m, 2508, 3125, 2590], await TargetsAsync(supplier, "VI-01"));
        Assert.Equal([41.5m, 43.5m, 46, 46.5m], await TargetsAsync(supplier, "VI-03"));
        Assert.Equal([2.95m, 2.85m, 2.72m, 2.7m], await TargetsAsync(supplier, "WF-02"));
        Assert.Equal([2_400_000m, 2_400_000, 6_000_000, 0], await ForYearsAsync(supplier, targets => targets.Number("businessWonGbp")));
        var caused = await supplier.EntriesOfAsync(receipt.Text("uploadId")!);
        Assert.Equal(["awardsListed", "targetsChanged"], caused.Select(entry => entry.Text("kind")));
        Assert.Equal(2, caused[0].Items("body.awards").Count);
        var standing = await Api.UntilAsync($"{supplier.Route}/years/3", found => found.Number("businessWonGbp") == 6_000_000);
        Assert.Equal(3125m, standing.Items("kpis").Single(kpi => kpi.Text("code") == "VI-01").Number("target"));
    }

    [Fact]
    public async Task Award_InALaterFile_IsReplacedAndThenWithdrawn()
    {
        var supplier = await Journey.SupplierAsync(Framework);
        var award = supplier.Id;
        await SendAsync([Headers], [award, supplier.Id, "10012345", "", "1", "2021-12-14", "2022-12-13", "1000"]);

        await SendAsync([Headers], [award, supplier.Id, "10012345", "", "1", "2021-12-14", "2023-12-13", "730"]);
        Assert.Equal([365m, 365, 0, 0], await ForYearsAsync(supplier, targets => targets.Number("businessWonGbp")));

        await SendAsync([Headers], [award, supplier.Id, "10012345", "", "1", "2021-12-14", "2023-12-13", "0"]);
        Assert.Equal([0m, 0, 0, 0], await ForYearsAsync(supplier, targets => targets.Number("businessWonGbp")));
        Assert.Equal(3, (await supplier.LedgerAsync()).Count(entry => entry.Text("kind") == "awardsListed"));
    }

    [Fact]
    public async Task Award_ReplacedByFilesAtOnceWithDaysThatOverlap_IsTheLastOfThemAlone()
    {
        var supplier = await Journey.SupplierAsync(Framework);
        object?[] Worth(int pounds, string ends) => [supplier.Id, supplier.Id, "10012345", "", "1", "2021-12-14", ends, $"{pounds}"];
        await SendAsync([Headers], Worth(1000, "2022-12-13"));

        await Task.WhenAll(SendAsync([Headers], Worth(730, "2023-12-13")), SendAsync([Headers], Worth(500, "2022-06-30")), SendAsync([Headers], Worth(365, "2022-12-13")));

        var listed = (await supplier.LedgerAsync()).Where(entry => entry.Text("kind") == "awardsListed").ToArray();
        Assert.Equal(4, listed.Length);
        var last = Assert.Single(listed[^1].Items("body.awards")).Whole("valueGbp");
        Assert.Equal(last == 730 ? [365, 365, 0, 0] : [last, 0, 0, 0], await BusinessAsync(supplier));
    }

    [Fact]
    public async Task Award_OfAnotherSupplier_IsAnErrorUntilItIsWithdrawnThere()
    {
        var (first, second) = (await Journey.SupplierAsync(Framework), await Journey.SupplierAsync(Framework));
        await SendAsync([Headers], Award(first.Id, first, "1000"));

        var refused = await SendAsync([Headers], Award(first.Id, second, "1000"), Award(second.Id, second, "20"));

        Assert.Equal("acceptedWithErrors", refused.Text("outcome"));
        var error = Assert.Single(refused.Items("messages"));
        Assert.Equal(("awardOfOtherSupplier", 2, "Award"), (error.Text("code"), error.Whole("row"), error.Text("column")));
        Assert.Equal(20m, (await BusinessAsync(second))[0]);

        var sameFile = await SendAsync([Headers], Award(first.Id + "-b", first, "1"), Award(first.Id + "-b", second, "1"));
        Assert.Equal("awardOfOtherSupplier", Assert.Single(sameFile.Items("messages")).Text("code"));

        await SendAsync([Headers], Award(first.Id, first, "0"));
        Assert.Equal("accepted", (await SendAsync([Headers], Award(first.Id, second, "1000"))).Text("outcome"));
        Assert.Equal(1m, (await BusinessAsync(first))[0]);
        Assert.Equal(1020m, (await BusinessAsync(second))[0]);
    }

    [Fact]
    public async Task Rows_WithErrors_AreLeftOutAndTheOthersTaken()
    {
        var supplier = await Journey.SupplierAsync(Framework);

        var receipt = await SendAsync(
            [Headers],
            Award(supplier.Id + "-1", supplier, "1000"),
            [supplier.Id + "-2", "001Unknown", "10012345", "", "1", "2021-12-14", "2022-12-13", "10"],
            [supplier.Id + "-3", supplier.Id, "10012345", "", "99", "2021-12-14", "2022-12-13", "10"],
            [supplier.Id + "-4", supplier.Id, "10012345", "", "data", "2021-12-14", "2022-12-13", "10"],
            [supplier.Id + "-5", supplier.Id, "10012345", "", "1", "2022-12-14", "2022-12-13", "10"],
            [supplier.Id + "-6", supplier.Id, "10012345", "", "1", "2021-12-14", "2022-12-13", "-10"]);

        Assert.Equal(("acceptedWithErrors", 6, 5), (receipt.Text("outcome"), receipt.Whole("counts.rows"), receipt.Whole("counts.errors")));
        Assert.Equal(
            ["supplierNotRegistered", "lotUnknown", "lotNotHeld", "endsBeforeStart", "valueNegative"],
            receipt.Items("messages").Select(message => message.Text("code")));
        Assert.Equal([1000m, 0, 0, 0], await BusinessAsync(supplier));
    }

    [Fact]
    public async Task List_ThatMetAnUnknownSupplier_IsJudgedAgainWhenItIsWrittenAgain()
    {
        var supplier = Journey.Stranger(Framework);
        var (path, list) = (NextPath(), Lists.Csv(Headers, Award(supplier.Id, supplier, "1000")));
        Assert.Equal("rejected", (await Account.SendAsync(path, list)).Text("outcome"));
        await supplier.RegisterAsync();

        Assert.Equal("accepted", (await Account.SendAsync(path, list)).Text("outcome"));
        Assert.Equal(1000m, (await BusinessAsync(supplier))[0]);
    }

    private static object?[] Award(string award, Supplier supplier, string value) =>
        [award, supplier.Id, "10012345", "Leeds", "1", "2021-12-14", "2022-12-13", value];

    private static string NextPath() => $"{Framework}/ccs/awards/awards-{Interlocked.Increment(ref files)}.csv";

    private Task<JsonElement> SendAsync(string[][] headers, params object?[][] rows) => Account.SendAsync(NextPath(), Lists.Csv([headers[0], .. rows]));

    private Task<decimal?[]> TargetsAsync(Supplier supplier, string code) =>
        ForYearsAsync(supplier, targets => targets.Items().Single(target => target.Text("code") == code).Number("target"));

    private Task<decimal?[]> BusinessAsync(Supplier supplier) => ForYearsAsync(supplier, targets => targets.Number("businessWonGbp"));

    private Task<decimal?[]> ForYearsAsync(Supplier supplier, Func<JsonElement, decimal?> figure) =>
        Task.WhenAll(Enumerable.Range(1, 4).Select(async year => figure(await Api.GetAsync($"{supplier.Route}/targets?year={year}"))));
}
