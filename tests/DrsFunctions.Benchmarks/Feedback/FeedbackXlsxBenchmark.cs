using System.Text;
using DrsFunctions.Benchmarks.Measuring;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using ExcelDataReader;

namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>210,000 responses in one workbook to monthly counts, hash included, against ExcelDataReader reading every value.</summary>
internal sealed class FeedbackXlsxBenchmark : IBenchmark
{
    private const int Responses = 210_000;
    private const int Rounds = 7;
    private const double Limit = 1.3;
    private const double MemoryLimit = 200;

    /// <inheritdoc/>
    public string Name => "feedback-xlsx";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchmarkRow>> RunAsync(BenchmarkApp app, CancellationToken cancellationToken)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var setting = MadeUpResponses.SettingOf(app.Service<FrameworkShelf>().Find("RM6226")!.Definition);
        var limits = app.Service<LimitOptions>().OfFeedback();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        try
        {
            MadeUpResponses.WriteWorkbook(path, Responses);
            var peak = (await ReadingAlone.MeasureAsync(path, cancellationToken)).PeakMb;
            var timing = await Interleaved.MeasureAsync(
                Rounds,
                1,
                () => Task.FromResult<Func<Task>>(() => Task.FromResult(Read(path))),
                () => Task.FromResult<Func<Task>>(() => FeedbackReading.CountAsync(() => File.OpenRead(path), setting, limits)));
            var ratio = timing.WorkMs / timing.FloorMs;
            var row = new BenchmarkRow(Name, $"{Responses / 1_000}k rows", timing.Rounds, timing.FloorMs, timing.WorkMs, ratio, Limit, 0, peak, ratio <= Limit && peak <= MemoryLimit);
            return In2Csv.IsInstalled ? [row, await CompareAsync(path, timing.WorkMs)] : [row];
        }
        finally
        {
            File.Delete(path);
        }
    }

    // One round: it takes tens of seconds.
    private async Task<BenchmarkRow> CompareAsync(string path, double workMs)
    {
        var theirs = await In2Csv.TimeAsync(path);
        return new(Name, "to in2csv", 1, theirs, workMs, workMs / theirs, 1, 0, PeakMemory.InMegabytes(), workMs <= theirs);
    }

    private static int Read(string path)
    {
        var read = 0;
        using var file = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(file);
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
                read += reader.GetValue(column) is null ? 0 : 1;
        }

        return read;
    }
}
