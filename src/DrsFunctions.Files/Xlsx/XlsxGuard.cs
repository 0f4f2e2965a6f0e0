using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Xlsx;

/// <summary>Looks at the archive of an Excel workbook before any of it is unpacked.</summary>
internal static class XlsxGuard
{
    /// <summary>Why the archive is not unpacked; null when it may be.</summary>
    public static WorkbookReading? Refuse(WorkbookArchive archive)
    {
        if (archive.Names.Any(IsMacro))
            return WorkbookReading.Refused(FileFormat.Xlsx, FileMessages.HasMacros());
        if (archive.IsEncrypted)
            return WorkbookReading.Refused(null, FileMessages.PasswordProtected());
        if (!archive.Has("[Content_Types].xml") || !archive.HasFolder("xl/"))
            return WorkbookReading.Refused(null, FileMessages.NotTable(Described(archive)));
        if (archive.Has("xl/workbook.bin"))
            return WorkbookReading.Refused(null, FileMessages.NotTable("a binary Excel workbook (.xlsb)"));
        return archive.IsTooLarge ? WorkbookReading.Refused(FileFormat.Xlsx, FileMessages.ArchiveTooLarge()) : null;
    }

    /// <summary>Whether somebody has signed the workbook.</summary>
    public static bool IsSigned(WorkbookArchive archive) => archive.HasFolder("_xmlsignatures/");

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static string Described(WorkbookArchive archive) => true switch
    {
        _ when archive.Type.Contains("opendocument", StringComparison.Ordinal) => "an OpenDocument text, drawing or presentation",
        _ when archive.HasFolder("word/") => "a Word document",
        _ when archive.HasFolder("ppt/") => "a PowerPoint presentation",
        _ => "a zip archive",
    };
}
