using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Xlsx;

/// <summary>The sheets of a workbook, as its main part lists them.</summary>
/// <param name="sheets">Their names, whether they are hidden, and the ids that lead to their parts.</param>
/// <param name="from1904">Whether days are counted from 1 January 1904.</param>
internal sealed class XlsxSheetList(List<(string Name, bool Hidden, string? Id)> sheets, bool from1904)
{
    private const string RelationshipNamespace = "relationships";
    private const int LongestName = 100;

    /// <summary>How many sheets there are.</summary>
    public int Count => sheets.Count;

    /// <summary>Whether days are counted from 1 January 1904, as old workbooks made on a Mac do.</summary>
    public bool From1904 => from1904;

    /// <summary>Reads the list.</summary>
    public static XlsxSheetList Read(WorkbookArchive archive, string part)
    {
        var sheets = new List<(string Name, bool Hidden, string? Id)>();
        var from1904 = false;
        using var reader = archive.Read(part);
        while (reader.Next())
        {
            if (reader.IsStart("workbookPr"))
                from1904 = reader.Says("date1904");
            if (!reader.IsStart("sheet"))
                continue;

            var name = reader.GetAttribute("name") ?? "";
            var hidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
            string? id = null;
            while (reader.MoveToNextAttribute())
            {
                if (reader.LocalName is "id" && reader.NamespaceURI.Contains(RelationshipNamespace, StringComparison.Ordinal))
                    id = reader.Value;
            }

            sheets.Add((name.Length > LongestName ? name[..LongestName] : name, hidden, id));
        }

        return new(sheets, from1904);
    }

    /// <summary>Those that hold cells, with the names of their parts.</summary>
    public IEnumerable<(string Name, bool Hidden, string Part)> WorksheetsBy(Relationships relationships) =>
        from sheet in sheets
        let target = relationships[sheet.Id]
        where target.Type is "worksheet"
        select (sheet.Name, sheet.Hidden, target.Part);
}
