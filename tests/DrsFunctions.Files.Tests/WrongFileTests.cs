using System.Text;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

public sealed class WrongFileTests
{
    private static readonly XlsxSheet[] Sheets = [new("report", [["Section"]])];

    public static TheoryData<byte[], string> Others => new()
    {
        { "%PDF-1.7 x"u8.ToArray(), "a PDF document" },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "a PNG image" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "a JPEG image" },
        { "GIF89a"u8.ToArray(), "a GIF image" },
        { [0x1F, 0x8B, 8, 0], "a gzip archive" },
        { "{\\rtf1 x}"u8.ToArray(), "a rich text document" },
        { "<!DOCTYPE html><html>"u8.ToArray(), "a web page" },
        { "<?xml version=\"1.0\"?><a/>"u8.ToArray(), "an XML document" },
        { OleFile.Of("WordDocument"), "a Word document" },
        { OleFile.Of("PowerPoint Document"), "a PowerPoint presentation" },
        { OleFile.Of("Book"), "an Excel workbook of Excel 95 or older (.xls)" },
        { [9, 8, 8, 0, 0, 5, 5, 0], "an Excel workbook of Excel 95 or older (.xls)" },
        { [9, 0, 4, 0, 2, 0, 16, 0], "an Excel workbook of Excel 95 or older (.xls)" },
        { CompoundFileBytes.Of(("Workbook", XlsFile.Record(0x809, [0, 5, 5, 0]))), "an Excel workbook of Excel 95 or older (.xls)" },
        { ZipFile.Of([new("word/document.xml", "<x/>"), new("[Content_Types].xml", "<x/>")]), "a Word document" },
        { ZipFile.Of([new("ppt/slides.xml", "<x/>"), new("[Content_Types].xml", "<x/>")]), "a PowerPoint presentation" },
        { ZipFile.Of([new("notes.txt", "hello")]), "a zip archive" },
        { ZipFile.Of([]), "a zip archive" },
        { ZipFile.Of([new("mimetype", "application/vnd.oasis.opendocument.text")]), "an OpenDocument text, drawing or presentation" },
        { ZipFile.Of([new("xl/workbook.bin", "x"), new("[Content_Types].xml", "<x/>")]), "a binary Excel workbook (.xlsb)" },
        { [.. Enumerable.Range(0, 400).Select(value => (byte)(value % 9))], "not text" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void File_OfAnotherFormat_IsNamedForWhatItIs(byte[] content, string what)
    {
        var message = Reading.Refusal(content);

        Assert.Equal("fileFormatUnknown", message.Code);
        Assert.EndsWith(": it is " + what, message.Text, StringComparison.Ordinal);
        Assert.Contains("Save the data as CSV", message.HowToFix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\r\n")]
    public void File_WithNothing_IsEmpty(string text) => Assert.Equal("fileEmpty", Reading.Refusal(Encoding.UTF8.GetBytes(text)).Code);

    [Fact]
    public void File_LargerThanAllowed_IsRefusedBeforeReading()
    {
        var limits = new FileLimits { MaximumBytes = 1024 * 1024 };

        Assert.Equal("fileTooLarge", Reading.Refusal(new byte[(1024 * 1024) + 1], limits).Code);
        Assert.Equal("The selected file must be 1 MB or smaller", Reading.Refusal(new byte[(1024 * 1024) + 1], limits).Text);
    }

    [Fact]
    public void File_OfExactlyTheLargestSize_IsRead() =>
        Assert.Single(Reading.OnlySheet("a,b\n"u8.ToArray(), new FileLimits { MaximumBytes = 4 }).Rows);

    [Fact]
    public void Workbook_Encrypted_IsNamedAsPasswordProtected() =>
        Assert.Equal("filePasswordProtected", Reading.Refusal(OleFile.Of("EncryptionInfo", "EncryptedPackage")).Code);

    [Fact]
    public void Workbook_OldWithPassword_IsNamedAsPasswordProtected() =>
        Assert.Equal("filePasswordProtected", Reading.Refusal(XlsFile.Of(Sheets, before: XlsFile.Record(0x2F, [1, 0, 1, 0, 1, 0]))).Code);

    [Fact]
    public void Spreadsheet_Encrypted_IsNamedAsPasswordProtected()
    {
        var parts = OdsFile.Parts(Sheets);
        parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].Replace("/></", "><manifest:encryption-data/></manifest:file-entry></", StringComparison.Ordinal);
        parts["content.xml"] = "\u0001\u0002";

        Assert.Equal("filePasswordProtected", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Fact]
    public void Spreadsheet_EncryptedAsAWhole_IsNamedAsPasswordProtected()
    {
        var parts = OdsFile.Parts(Sheets);
        parts.Remove("content.xml");
        parts["encrypted-package"] = "x";

        Assert.Equal("filePasswordProtected", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Theory]
    [InlineData("Basic/Standard/Module1.xml")]
    [InlineData("Scripts/python/run.py")]
    public void Spreadsheet_WithMacros_IsRefused(string part)
    {
        var parts = OdsFile.Parts(Sheets);
        parts[part] = "x";

        Assert.Equal("fileHasMacros", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Theory]
    [InlineData(0xD3, new byte[0])]
    [InlineData(0x85, new byte[] { 0, 0, 0, 0, 0, 1, 1, 0, (byte)'m' })]
    [InlineData(0x85, new byte[] { 0, 0, 0, 0, 0, 6, 1, 0, (byte)'m' })]
    public void Workbook_OldWithMacroProjectOrSheet_IsRefused(int type, byte[] record) =>
        Assert.Equal("fileHasMacros", Reading.Refusal(XlsFile.Of(Sheets, before: XlsFile.Record(type, record))).Code);

    public static TheoryData<byte[]> WithSignature => new()
    {
        With(XlsxFile.Parts(Sheets), "_xmlsignatures/sig1.xml"),
        With(OdsFile.Parts(Sheets), "META-INF/documentsignatures.xml"),
        CompoundFileBytes.Of(("Workbook", XlsFile.Stream(Sheets)), ("_xmlsignatures", [])),
    };

    [Theory]
    [MemberData(nameof(WithSignature))]
    public void File_Signed_IsReadAndANoteSaysSo(byte[] content)
    {
        var reading = WorkbookReader.Read(content, FileLimits.Default);

        Assert.Single(reading.Workbook!.Sheets);
        var note = Assert.Single(reading.Messages);
        Assert.Equal(("fileSigned", Severity.Note), (note.Code, note.Severity));
    }

    [Fact]
    public void Workbook_OldWithMacros_IsRefused() => Assert.Equal("fileHasMacros", Reading.Refusal(OleFile.Of("Workbook", "_VBA_PROJECT_CUR")).Code);

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("XL/VBAPROJECT.BIN")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public void Workbook_WithMacros_IsRefused(string part)
    {
        var parts = XlsxFile.Parts([new XlsxSheet("report", [["Section"]])]);
        parts[part] = "x";

        Assert.Equal("fileHasMacros", Reading.Refusal(ZipFile.Of(parts)).Code);
    }

    [Fact]
    public void Text_ThatMentionsOtherFormats_IsStillText() =>
        Assert.Equal(2, Reading.OnlySheet("PDF,PNG\nWordDocument,EncryptedPackage\n"u8.ToArray()).Rows.Length);

    private static byte[] With(Dictionary<string, string> parts, string part)
    {
        parts[part] = "x";
        return ZipFile.Of(parts);
    }
}
