using System.Diagnostics;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.TestFiles.Corpus;

namespace DrsFunctions.Files.Tests;

/// <summary>The corpus of bad files, read as the intake reads them.</summary>
public sealed class BadFileCorpusTests
{
    private const int Seed = 20260114;
    private const long MostMemory = 512L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly TableShape Shape = new("report", [new("Section", Required: true), new("Item", Required: true), new("Value"), new("Date"), new("Comment")], 10_000);

    [Fact]
    public void Files_AllOfThem_AreReadOrNamedInSecondsAndBoundedMemory()
    {
        using var memory = new MemoryPeak();
        var count = 0;
        var wrong = new List<string>();
        foreach (var file in BadFiles.All(Seed))
        {
            count++;
            var watch = Stopwatch.StartNew();
            var code = CodeOf(file.Content);
            if (watch.Elapsed > Longest)
                wrong.Add($"{file.Name} took {watch.Elapsed}");
            if (file.Codes.Count > 0 && !file.Codes.Contains(code, StringComparer.Ordinal))
                wrong.Add($"{file.Name} is {code ?? "a table"}, not {string.Join(" or ", file.Codes)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(count >= 300, $"There are only {count} bad files.");
        Assert.InRange(memory.Growth, 0, MostMemory);
    }

    [Fact]
    public void Files_OfTheSameSeed_AreTheSameBytes() =>
        Assert.Equal(Hashes(), Hashes());

    [Fact]
    public void Files_AllOfThem_HaveNamesOfTheirOwn()
    {
        var doubled = BadFiles.All(Seed).CountBy(file => file.Name, StringComparer.Ordinal).Where(name => name.Value > 1);

        Assert.Empty(doubled);
    }

    // The zip archives of the corpus bear the time at which they were made.
    private static List<(string, int)> Hashes() => [.. BadFiles.All(Seed).Select(file => (file.Name, file.Content.Length))];

    /// <summary>The code of the first error; null where a table comes of the file, whose rows are then judged.</summary>
    private static string? CodeOf(byte[] content)
    {
        var reading = WorkbookReader.Read(content, FileLimits.Default);
        var messages = reading.Workbook is null ? reading.Messages : TableFinder.Find(reading.Workbook, Shape).Messages;
        Assert.Equal(reading.Workbook is null, reading.Messages.Any(message => message.Severity == Severity.Error));
        return messages.FirstOrDefault(message => message.Severity == Severity.Error)?.Code;
    }
}
