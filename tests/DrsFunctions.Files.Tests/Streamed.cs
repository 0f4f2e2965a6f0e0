using System.Text;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Files.Streaming;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

/// <summary>Feedback files as they are read row by row: the one kind that is.</summary>
internal static class Streamed
{
    public const string Headers = "Response,Received,Lot,Overall,Treated fairly,Support offered,Channel,Comment\n";

    public static readonly FeedbackSetting Setting = new(
        FrameworkFolder.Read(FolderOf("frameworks")).Single(framework => framework.Id == "RM6226"),
        new(2026, 7, 13));

    public static FileLimits Limits { get; } = FileLimits.Default with { MaximumRows = 1_000_000, MaximumCells = int.MaxValue };

    public static async Task<(FeedbackFile? File, TableReading<FeedbackCounting> Reading)> ReadAsync(Func<Stream> open, FileLimits? limits = null)
    {
        using var content = new HashedContent(_ => Task.FromResult(open()));
        var reading = await TableStream.ReadAsync(content, () => new FeedbackCounting(Setting), limits ?? Limits, CancellationToken.None);
        return (reading.Taker?.ToFile(), reading);
    }

    public static Task<(FeedbackFile? File, TableReading<FeedbackCounting> Reading)> ReadAsync(byte[] bytes, FileLimits? limits = null) =>
        ReadAsync(() => new MemoryStream(bytes), limits);

    public static Task<(FeedbackFile? File, TableReading<FeedbackCounting> Reading)> ReadAsync(string text, Encoding? encoding = null, bool bom = false) =>
        ReadAsync(CsvFile.OfText(text, encoding, bom));

    public static async Task<FeedbackFile> CountAsync(byte[] bytes)
    {
        var (file, reading) = await ReadAsync(bytes);
        Assert.Empty(reading.Messages);
        Assert.NotNull(file);
        return file;
    }

    public static async Task<Message> RefusalOfAsync(Func<Stream> open, FileLimits? limits = null)
    {
        var (file, reading) = await ReadAsync(open, limits);
        Assert.Null(file);
        return Assert.Single(reading.Messages);
    }

    /// <summary>A row with nothing wrong.</summary>
    public static string Row(int number, string comment = "fine") => $"r-{number},2026-05-02,1,4,yes,no,phone,{comment}\n";

    private static string FolderOf(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DrsFunctions.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine(folder.FullName, name);
    }
}
