using System.Globalization;
using System.Text.Json;
using CsvHelper;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Cli.Tests;

/// <summary><c>drs check --json</c> on every format.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private const string Ashdown = "001b00000Ashdown1A";
    private const string Brackley = "001b00000Brackly1A";
    private const string Calder = "001b00000CalderR1A";
    private static readonly string Plan = Drs.Sample($"{Ashdown}/plan/social-value-plan.csv");
    private static readonly Dictionary<string, Func<IReadOnlyList<IReadOnlyList<object?>>, byte[]>> Writers = new(StringComparer.Ordinal)
    {
        ["csv"] = rows => CsvFile.Of(rows),
        ["xlsx"] = rows => XlsxFile.Of("report", rows),
        ["ods"] = rows => OdsFile.Of("report", rows),
        ["xls"] = rows => XlsFile.Of("report", rows),
        ["json"] = JsonFile.Of,
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drs-formats");

    public static TheoryData<string> Formats => [.. Writers.Keys];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Check_SoundReport_EndsWithZero(string format)
    {
        var (status, report) = await CheckAsync(Write(format, Rows()), Ashdown, Plan);

        Assert.Equal(ExitCode.Good, status);
        Assert.Equal("accepted", report.GetProperty("outcome").GetString());
        Assert.Equal((40, 0, 0), Counts(report));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Check_FileWith437Errors_NamesAll437(string format)
    {
        var rows = Rows();
        var first = rows.Count + 1;
        for (var number = 0; number < 437; number++)
            rows.Add(WrongRow(number));

        var (status, report) = await CheckAsync(Write(format, rows), Ashdown, Plan);

        Assert.Equal(ExitCode.Bad, status);
        Assert.Equal("rejected", report.GetProperty("outcome").GetString());
        Assert.Equal((40 + 437, 437, 0), Counts(report));
        var named = report.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("row").GetInt32());
        Assert.Equal(Enumerable.Range(format == "json" ? first - 1 : first, 437), named);
    }

    [Theory]
    [InlineData("xlsx", "fileDamaged")]
    [InlineData("ods", "fileDamaged")]
    [InlineData("xls", "fileDamaged")]
    [InlineData("json", "fileDamaged")]
    public async Task Check_TruncatedFile_EndsWithOneAndSaysSo(string format, string code)
    {
        var path = Write(format, Rows());
        var content = await File.ReadAllBytesAsync(path);

        // A workbook of old is cut after its directory would name it: within its last sectors.
        await File.WriteAllBytesAsync(path, format == "xls" ? content[..^512] : content[..(content.Length / 2)]);
        var (status, report) = await CheckAsync(path, Ashdown, Plan);

        Assert.Equal(ExitCode.Bad, status);
        Assert.Equal(code, report.GetProperty("messages")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Check_WorkbooksOfLibreOffice_AreAccepted()
    {
        foreach (var format in (string[])["xlsx", "ods", "xls"])
        {
            var (status, report) = await CheckAsync(Saved($"brackley-report.{format}"), Brackley, Drs.Sample($"{Brackley}/plan/social-value-plan.xlsx"), "1, litigation");

            Assert.True(status == ExitCode.Good, $"{format}: {report}");
            Assert.Equal("Notes", report.GetProperty("ignored")[0].GetString());
        }
    }

    [Theory]
    [InlineData("brackley-report", Brackley, "1, litigation", "xlsx")]
    [InlineData("calder-report", Calder, "1", "csv")]
    public async Task Check_SameReportSavedByLibreOffice_IsJudgedAlike(string name, string supplier, string lots, string planFormat)
    {
        var plan = Drs.Sample($"{supplier}/plan/social-value-plan.{planFormat}");
        var reports = new List<string>();
        foreach (var format in (string[])["xlsx", "ods", "xls"])
        {
            var (_, report) = await CheckAsync(Saved($"{name}.{format}"), supplier, plan, lots);
            reports.Add(JsonSerializer.Serialize(report).Replace($"{name}.{format}", name, StringComparison.Ordinal));
        }

        Assert.Equal(reports[0], reports[1]);
        Assert.Equal(reports[0], reports[2]);
    }

    private static async Task<(int Status, JsonElement Report)> CheckAsync(string path, string supplier, string plan, string lots = "1")
    {
        var run = await Drs.RunAsync("check", path, "--kind", "report", "--framework", "RM6226", "--supplier", supplier, "--lots", lots, "--plan", plan, "--json");
        return (run.Status, JsonSerializer.Deserialize<JsonElement>(run.Output));
    }

    private static (int Rows, int Errors, int Warnings) Counts(JsonElement report)
    {
        var counts = report.GetProperty("counts");
        return (counts.GetProperty("rows").GetInt32(), counts.GetProperty("errors").GetInt32(), counts.GetProperty("warnings").GetInt32());
    }

    // One error each: a section that is none, a KPI that is none, a figure that is none.
    private static object?[] WrongRow(int number) => (number % 3) switch
    {
        0 => ["Section that is none", "VI-01", "1", null, null, null, null, null, null],
        1 => ["KPI", string.Create(CultureInfo.InvariantCulture, $"XX-{number:000}"), "1", null, null, null, null, null, null],
        _ => ["KPI", "VI-01", "many", null, null, null, string.Create(CultureInfo.InvariantCulture, $"{10_000_000 + number}"), null, null],
    };

    private static List<IReadOnlyList<object?>> Rows()
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var line in File.ReadLines(Drs.Sample($"{Ashdown}/report/annual-report-year-4.csv")))
            rows.Add(FieldsOf(line));
        return rows;
    }

    private static object?[] FieldsOf(string line)
    {
        using var reader = CsvReader.Create(System.Text.Encoding.UTF8.GetBytes(line), new CsvReaderOptions { HasHeader = false });
        Assert.True(reader.Read());
        return [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field) is { Length: > 0 } text ? text : null)];
    }

    private static string Saved(string name) => Path.Combine(Drs.Samples, "LibreOffice", name);

    private string Write(string format, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var path = Path.Combine(folder.FullName, $"report.{format}");
        File.WriteAllBytes(path, Writers[format](rows));
        return path;
    }
}
