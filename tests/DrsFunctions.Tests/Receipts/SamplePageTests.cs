using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Receipts;
using DrsFunctions.Storage.Receipts;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Receipts;

/// <summary>Holds the sample page of the documentation against the code. With <c>DRS_WRITE_DOCS=1</c> it is written anew.</summary>
public sealed class SamplePageTests
{
    private static string Page => Path.Combine(RepositoryRoot.Find(), "docs", "images", "receipt.html");

    [Fact]
    public async Task SamplePage_IsWhatTheCodeWrites()
    {
        var receipt = Given.Of(
            UploadOutcome.Rejected,
            Given.Error,
            Error("ratioMissing", 14, "Numerator", "D14", null, "VI-03 must have a numerator and a denominator", "Enter both; if there was nothing to measure, enter 0 in both and say why in Comment."),
            Error("kpiUnknown", 19, "Item", "B19", "VI-33", "Item must be the code of a KPI in the catalogue drs-social-value 1", "Check the KPI code: did you mean VI-03?"),
            Given.Warning) with
        {
            UploadId = "wq5n3vd4y7c2kxj6tuhmzfa2be",
            FileName = "annual report 2025.xlsx",
            Normalisations = [new("thousandsCommas", 7), new("yesNo", 1)],
            Ignored = ["Notes", "Last year"],
        };

        var expected = ReceiptPage.Of(receipt);
        if (Environment.GetEnvironmentVariable("DRS_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(Page, expected);

        Assert.Equal(expected, await File.ReadAllTextAsync(Page));
    }

    private static ReceiptMessage Error(string code, int row, string column, string cell, string? found, string text, string howToFix) =>
        new(code, Severity.Error, "report", row, column, cell, found, text, howToFix);
}
