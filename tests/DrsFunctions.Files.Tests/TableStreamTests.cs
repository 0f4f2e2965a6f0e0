using System.Security.Cryptography;
using System.Text;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.TestFiles;
using NodaTime;

namespace DrsFunctions.Files.Tests;

public sealed class TableStreamTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false },
        { "utf-8", true },
        { "utf-16", true },
        { "utf-16", false },
        { "utf-16BE", true },
        { "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Csv_InAnyUsualEncoding_IsRead(string encoding, bool bom)
    {
        var text = Streamed.Headers + string.Concat(Enumerable.Range(1, 3_000).Select(number => Streamed.Row(number, "caf\u00E9, naïve".Replace(",", "", StringComparison.Ordinal))));
        var (file, reading) = await Streamed.ReadAsync(text, encoding == "windows-1252" ? Windows1252 : Encoding.GetEncoding(encoding), bom);

        Assert.Empty(reading.Messages);
        Assert.Equal(new MonthlyFeedback(new(2026, 5), "1", FeedbackCounts.None with { Four = 3_000, Fair = 3_000, SupportNotGiven = 3_000 }), Assert.Single(file!.Months));
        Assert.Equal(0, file.Errors);
    }

    [Theory]
    [InlineData(',', "\n")]
    [InlineData(';', "\r\n")]
    [InlineData('\t', "\r")]
    public async Task Csv_WithAnySeparatorAndLineEnd_IsRead(char separator, string lineEnd)
    {
        var text = (Streamed.Headers + Streamed.Row(1) + Streamed.Row(2)).Replace(',', separator).Replace("\n", lineEnd, StringComparison.Ordinal);

        Assert.Equal(2, (await Streamed.CountAsync(CsvFile.OfText(text))).Months.Single().Counts.Responses);
    }

    [Fact]
    public async Task Csv_WithMixedLineEndsAndBlankRows_KeepsItsRowNumbers()
    {
        var text = "A survey of ours\r\n\r\n" + Streamed.Headers + Streamed.Row(1).TrimEnd() + "\r\n\r" + Streamed.Row(2) + ",,,,\n" + Streamed.Row(3).Replace(",4,", ",9,", StringComparison.Ordinal)
            + "\"r-\"\"4\",02/05/2026,1,5,,,\"by\npost\",\"a \"\"quoted\"\" word\"";
        var (file, _) = await Streamed.ReadAsync(text);

        Assert.Equal(8, Assert.Single(file!.Messages).Row);
        Assert.Equal(4, file.Rows);
        Assert.Equal(1, file.Months.Single().Counts.Five);
    }

    [Fact]
    public async Task Csv_WithFarMoreRowsThanAreLookedThroughForHeaders_CountsEach()
    {
        var file = await Streamed.ReadAsync(() => new GeneratedStream([Streamed.Headers, .. Enumerable.Range(1, 50_000).Select(number => Streamed.Row(number))]));

        Assert.Equal(50_000, file.File!.Months.Single().Counts.Responses);
    }

    [Fact]
    public async Task Headers_InAnyOrderWithOthers_AreFoundAndTheOthersTold()
    {
        var (file, reading) = await Streamed.ReadAsync("overall;Notes;LOT;received on;Received;response\n5;x;1;y;2026-05-02;r-1\n");

        Assert.Equal(1, file!.Months.Single().Counts.Five);
        Assert.Equal(["Notes", "received on"], reading.Ignored, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Headers_WithoutAColumn_AreRefused()
    {
        var (file, reading) = await Streamed.ReadAsync("Response,Received,Lot\nr-1,2026-05-02,1\n");

        Assert.Null(file);
        Assert.Equal("columnMissing", Assert.Single(reading.Messages).Code);
    }

    [Fact]
    public async Task Xlsx_WithRealDatesAndNumbers_IsCountedLikeText()
    {
        object?[] headers = ["Response", "Received", "Lot", "Overall", "Treated fairly", "Support offered", "Channel", "Comment"];
        var rows = Enumerable.Range(1, 100).Select(object?[] (number) => [$"r-{number}", new LocalDate(2026, 5, 2), 1, 4, true, "no", null, new InlineText("fine")]);
        var file = await Streamed.CountAsync(XlsxFile.Of(new XlsxSheet("Notes", [["Ours"]]), new XlsxSheet("Data", [headers, .. rows])));

        Assert.Equal(new MonthlyFeedback(new(2026, 5), "1", FeedbackCounts.None with { Four = 100, Fair = 100, SupportNotGiven = 100 }), Assert.Single(file.Months));
    }

    [Fact]
    public async Task Xlsx_WithAMistake_SaysWhere()
    {
        var bytes = XlsxFile.Of("feedback", [["Response", "Received", "Lot", "Overall"], ["r-1", new LocalDate(2026, 5, 2), "1", 4.5], ["r-2", new LocalDate(2026, 5, 2), "1", new SpreadsheetError("#N/A")]]);
        var (file, _) = await Streamed.ReadAsync(bytes);

        Assert.Equal(["overallOutOfRange D2", "cellError D3"], file!.Messages.Select(message => $"{message.Code} {message.Cell}"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(40_000)]
    public async Task Hash_IsThatOfAllBytes_HoweverMuchOfThemWasRead(int rows)
    {
        foreach (var bytes in new[]
        {
            CsvFile.OfText(Streamed.Headers + string.Concat(Enumerable.Range(1, rows).Select(number => Streamed.Row(number)))),
            CsvFile.OfText(Streamed.Headers + string.Concat(Enumerable.Range(1, rows).Select(number => Streamed.Row(number, "caf\u00E9"))), Windows1252),
            XlsxFile.Of("feedback", [["Response", "Received", "Lot", "Overall"], ["r-1", new LocalDate(2026, 5, 2), "1", 4]]),
        })
        {
            using var content = new HashedContent(_ => Task.FromResult<Stream>(new MemoryStream(bytes)));
            await Streaming.TableStream.ReadAsync(content, () => new FeedbackCounting(Streamed.Setting), Streamed.Limits, CancellationToken.None);

            Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length), await content.CompleteAsync(CancellationToken.None));
        }
    }
}
