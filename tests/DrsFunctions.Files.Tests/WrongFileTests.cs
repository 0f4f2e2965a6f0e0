using System.Text;
using DrsFunctions.TestFiles;

namespace DrsFunctions.Files.Tests;

public sealed class WrongFileTests
{
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
        { "[{\"Section\":\"KPI\"}]"u8.ToArray(), "JSON" },
        { OleFile.Of("WordDocument"), "a Word document" },
        { OleFile.Of("PowerPoint Document"), "a PowerPoint presentation" },
        { OleFile.Of("Workbook"), "an Excel workbook of an old version (.xls)" },
        { ZipFile.Of([new("word/document.xml", "<x/>"), new("[Content_Types].xml", "<x/>")]), "a Word document" },
        { ZipFile.Of([new("ppt/slides.xml", "<x/>"), new("[Content_Types].xml", "<x/>")]), "a PowerPoint presentation" },
        { ZipFile.Of([new("notes.txt", "hello")]), "a zip archive" },
        { ZipFile.Of([]), "a zip archive" },
        { ZipFile.Of([new("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), new("content.xml", "<x/>")]), "an OpenDocument spreadsheet (.ods)" },
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
}
