namespace DrsFunctions.TestFiles.Corpus;

/// <summary>Files that end too early: cut at every kilobyte, as transfers break off.</summary>
internal static class CutFiles
{
    private const int Kilobyte = 1024;

    public static IEnumerable<BadFile> All(int seed)
    {
        foreach (var (format, content) in BadFiles.Tables(seed))
        {
            string[] codes = format switch
            {
                "xlsx" or "ods" or "json" => ["fileDamaged"],

                // What says that it is a workbook may be what is cut off.
                "xls" => ["fileDamaged", "fileFormatUnknown"],
                _ => [],
            };
            for (var length = Kilobyte; length < content.Length; length += Kilobyte)
                yield return new($"{format} cut after {length / Kilobyte} KB", content[..length], codes);
        }
    }
}
