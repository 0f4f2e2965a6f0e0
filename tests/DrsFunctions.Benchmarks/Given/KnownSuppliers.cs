using System.Globalization;
using Azure.Storage.Blobs;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Benchmarks.Given;

/// <summary>Suppliers of RM6226 that the app knows through the files that it took in: registered, their plans accepted.</summary>
internal sealed class KnownSuppliers(BenchmarkApp app)
{
    private readonly UploadIntake intake = app.Service<UploadIntake>();
    private readonly ReceiptStore receipts = app.Service<ReceiptStore>();
    private readonly BlobContainerClient uploads = app.Storage.Blobs.GetBlobContainerClient(StorageNames.Uploads);

    /// <summary>The framework.</summary>
    public Framework Framework { get; } = app.Service<FrameworkShelf>().Find("RM6226")!.Definition;

    /// <summary>Registers suppliers by one of CCS's lists.</summary>
    /// <param name="series">What their ids begin with.</param>
    /// <param name="count">How many.</param>
    /// <returns>Their ids, all of the same length.</returns>
    public async Task<Queue<string>> RegisterAsync(string series, int count)
    {
        var ids = Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{series}{number:000000}")).ToList();
        IEnumerable<IReadOnlyList<object?>> rows = ids.Select(IReadOnlyList<object?> (id) => [Framework.Id, "1", $"Fair Recovery {id} Ltd", id, Framework.Starts]);
        await TakeInAsync("ccs", "suppliers", $"{series}.csv", CsvFile.Of(rows.Prepend(["framework_short_name", "lot_number", "supplier_name", "salesforce_id", "joined"])));
        return new(ids);
    }

    /// <summary>Sends a registered supplier's plan and has it accepted.</summary>
    public Task PlanAsync(string supplier) => TakeInAsync(supplier, "plan", "plan.csv", CsvFile.Of(ReportRows.Plan(Framework, supplier)));

    /// <summary>Writes a file as a supplier does.</summary>
    public async Task<(UploadPath Path, BlobClient Blob)> UploadAsync(string owner, string kind, string fileName, byte[] content)
    {
        var path = UploadPath.Parse($"{Framework.Id}/{owner}/{kind}/{fileName}");
        var blob = uploads.GetBlobClient(path.Text);
        await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return (path, blob);
    }

    /// <summary>Writes a file and takes it in.</summary>
    public async Task TakeInAsync(string owner, string kind, string fileName, byte[] content)
    {
        var (path, blob) = await UploadAsync(owner, kind, fileName, content);
        await intake.TakeAsync(path, blob, CancellationToken.None);
        await ExpectAcceptedAsync(path, UploadId.Of(path.Text, HashOf(content)));
    }

    /// <summary>Holds the receipt of an upload against what it must be: what is refused costs less than what is measured.</summary>
    /// <exception cref="InvalidOperationException">The file was not accepted without a warning.</exception>
    public async Task ExpectAcceptedAsync(UploadPath path, string uploadId)
    {
        var receipt = await receipts.FindAsync(path.Framework, path.Owner, path.Kind, uploadId, CancellationToken.None);
        if (receipt?.Outcome != UploadOutcome.Accepted)
            throw new InvalidOperationException($"{path} is {receipt?.Outcome}: {string.Join(" ", receipt?.Messages.Select(message => message.Message) ?? [])}");
    }

    /// <summary>SHA-256 of a file in lower-case hex.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
