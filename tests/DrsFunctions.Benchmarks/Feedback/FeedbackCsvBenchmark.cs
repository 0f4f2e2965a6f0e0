using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;

namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>
/// A million responses in CSV to monthly counts, hash included, against CsvHelper touching every field and SHA-256; and how far the
/// heap grows with the rows, up to two million.
/// </summary>
internal sealed class FeedbackCsvBenchmark : IBenchmark
{
    private const int Responses = 1_000_000;
    private const int Rounds = 9;
    private const int WarmUps = 3;
    private const double Limit = 3;
    private const double HeapLimit = 128;

    /// <inheritdoc/>
    public string Name => "feedback-csv";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        var setting = MadeUpResponses.SettingOf(app.Service<FrameworkShelf>().Find("RM6226")!.Definition);
        var limits = app.Service<LimitOptions>();
        var rows = new List<BenchmarkRow> { await TimeAsync(setting, limits) };
        foreach (var responses in (int[])[10_000, 100_000, 1_000_000, 2_000_000])
            rows.Add(await GrowAsync(responses, cancellationToken));
        return rows;
    }

    private async Task<BenchmarkRow> TimeAsync(FeedbackSetting setting, LimitOptions limits)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", MadeUpResponses.CsvLines(Responses)));
        PeakMemory.Reset();
        var timing = await Interleaved.MeasureAsync(
            Rounds,
            1,
            () => Task.FromResult<Func<Task>>(() => Task.FromResult(Touch(bytes))),
            () => Task.FromResult<Func<Task>>(() => FeedbackReading.CountAsync(() => new MemoryStream(bytes), setting, limits.OfFeedback())),
            WarmUps);
        var ratio = timing.WorkMs / timing.FloorMs;
        return new(Name, $"{bytes.Length / 1_000_000} MB", timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, 0, PeakMemory.InMegabytes(), ratio <= Limit);
    }

    // From a file, since whatever made the responses up would leave garbage in the same heap.
    private async Task<BenchmarkRow> GrowAsync(int responses, CancellationToken cancellationToken)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(path, MadeUpResponses.CsvLines(responses), cancellationToken);
            var taken = await ReadingAlone.MeasureAsync(path, cancellationToken);
            return new(Name, $"heap {responses / 1_000}k", 1, 0, taken.Ms, taken.HeapMb, HeapLimit, 0, taken.PeakMb, taken.HeapMb <= HeapLimit);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Touch(byte[] bytes)
    {
        var touched = 0;
        using var reader = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions { Separator = ',' });
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                touched += reader.GetSpan(column).Length;
        }

        return touched + SHA256.HashData(bytes)[0];
    }
}
