using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Tests;

/// <summary>Reads files as the tests need it.</summary>
internal static class Reading
{
    public static Workbook Workbook(byte[] content, FileLimits? limits = null)
    {
        var reading = WorkbookReader.Read(content, limits ?? FileLimits.Default);
        Assert.Empty(reading.Messages);
        return reading.Workbook!;
    }

    public static Sheet OnlySheet(byte[] content, FileLimits? limits = null) => Assert.Single(Workbook(content, limits).Sheets);

    public static Message Refusal(byte[] content, FileLimits? limits = null)
    {
        var reading = WorkbookReader.Read(content, limits ?? FileLimits.Default);
        Assert.Null(reading.Workbook);
        var message = Assert.Single(reading.Messages);
        Assert.Equal(Severity.Error, message.Severity);
        Assert.DoesNotContain(Words(message), word => word is "please" or "valid" or "invalid" or "sorry");
        return message;
    }

    public static string[] Texts(SheetRow row) => [.. row.Cells.Select(cell => cell.Text)];

    private static string[] Words(Message message) =>
        (message.Text + " " + message.HowToFix).ToLowerInvariant().Split([' ', ',', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
}
