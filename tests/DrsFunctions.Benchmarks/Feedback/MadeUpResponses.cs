using System.Globalization;
using System.IO.Compression;
using System.Text;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>Responses of consumers, made up: the same ones every time, about 80 bytes each.</summary>
internal static class MadeUpResponses
{
    public const string Headers = "Response,Received,Lot,Overall,Treated fairly,Support offered,Channel,Comment";

    private const int Months = 24;
    private static readonly string[] Comments = ["", "Fine.", "They were clear about what I owe and when I had to pay", "Nobody rang back, and the letter was two weeks late", "Took 3 calls, then it was sorted out and I could pay by the month"];
    private static readonly string[] Supports = ["yes", "no", "not needed", ""];
    private static readonly string[] Channels = ["phone", "letter", "online"];

    /// <summary>What they are judged against.</summary>
    public static FeedbackSetting SettingOf(Framework framework) => new(framework, new LocalDate(2026, 12, 31));

    /// <summary>The lines of a CSV file of so many.</summary>
    public static IEnumerable<string> CsvLines(int count) => Enumerable.Range(0, count).Select(CsvLine).Prepend(Headers);

    /// <summary>A workbook of so many, as a spreadsheet program saves it: shared texts, dates as numbers.</summary>
    public static void WriteWorkbook(string path, int count)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        Write(archive, "[Content_Types].xml", ["<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"]);
        Write(archive, "_rels/.rels", ["<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"]);
        Write(archive, "xl/workbook.xml", ["<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"feedback\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"]);
        Write(archive, "xl/_rels/workbook.xml.rels", ["<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"]);
        Write(archive, "xl/styles.xml", ["<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"]);
        var texts = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        Write(archive, "xl/worksheets/sheet1.xml", SheetOf(count, texts, places));
        Write(archive, "xl/sharedStrings.xml", ["<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", .. texts.Select(text => $"<si><t>{text}</t></si>"), "</sst>"]);
    }

    private static string CsvLine(int number)
    {
        var (day, score, fair, support, channel, comment) = Response(number);
        var quoted = comment.Contains(',', StringComparison.Ordinal) ? $"\"{comment}\"" : comment;
        return string.Create(CultureInfo.InvariantCulture, $"r-{number:0000000},{day:uuuu-MM-dd},1,{score},{fair},{support},{channel},{quoted}");
    }

    private static IEnumerable<string> SheetOf(int count, List<string> texts, Dictionary<string, int> places)
    {
        yield return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">";
        foreach (var (column, header) in Headers.Split(',').Index())
            yield return Text(column, 1, header);
        yield return "</row>";
        for (var number = 0; number < count; number++)
        {
            var row = number + 2;
            var (day, score, fair, support, channel, comment) = Response(number);
            var serial = Period.DaysBetween(new LocalDate(1899, 12, 30), day);
            yield return string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">{Text(0, row, $"r-{number:0000000}")}<c r=\"B{row}\" s=\"1\"><v>{serial}</v></c><c r=\"C{row}\"><v>1</v></c><c r=\"D{row}\"><v>{score}</v></c>{Text(4, row, fair)}{Text(5, row, support)}{Text(6, row, channel)}{Text(7, row, comment)}</row>");
        }

        yield return "</sheetData></worksheet>";

        string Text(int column, int row, string text)
        {
            if (text.Length == 0)
                return "";
            if (!places.TryGetValue(text, out var place))
            {
                places[text] = place = texts.Count;
                texts.Add(text);
            }

            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\" t=\"s\"><v>{place}</v></c>");
        }
    }

    private static void Write(ZipArchive archive, string name, IEnumerable<string> pieces)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var piece in pieces)
            writer.Write(piece);
    }

    private static (LocalDate Day, int Score, string Fair, string Support, string Channel, string Comment) Response(int number) => (
        new LocalDate(2024, 1, 1).PlusMonths(number / 1_000 % Months).PlusDays(number % 28),
        (number % 5) + 1,
        number % 7 == 0 ? "no" : "yes",
        Supports[number % Supports.Length],
        Channels[number % Channels.Length],
        Comments[number % Comments.Length]);
}
