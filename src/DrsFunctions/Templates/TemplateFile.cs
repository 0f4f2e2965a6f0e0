using System.Text;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Templates;
using DrsFunctions.Exports;
using DrsFunctions.Files.Templates;

namespace DrsFunctions.Templates;

/// <summary>Templates as files.</summary>
internal static class TemplateFile
{
    /// <summary>The bytes of a template in a format.</summary>
    public static byte[] Write(Template template, TemplateFormat format) => format switch
    {
        TemplateFormat.Xlsx => TemplateWorkbook.Xlsx(template),
        TemplateFormat.Ods => TemplateWorkbook.Ods(template),
        _ => Csv(template),
    };

    /// <summary>The media type of a format.</summary>
    public static string MediaTypeOf(TemplateFormat format) => format switch
    {
        TemplateFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        TemplateFormat.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "text/csv; charset=utf-8",
    };

    /// <summary>The ending of a format's files: <c>.xlsx</c>.</summary>
    public static string ExtensionOf(TemplateFormat format) => $".{format.ToString().ToLowerInvariant()}";

    // What stands above the headers is passed over when the file is read; semicolons there would look like the file's separator.
    private static byte[] Csv(Template template)
    {
        var text = new StringBuilder("\uFEFF");
        CsvLine.Append(text, [Safe(template.Title.Replace(";", " –", StringComparison.Ordinal))]);
        CsvLine.Append(text, template.Columns.Select(column => Safe(column.Name)));
        foreach (var row in template.Rows)
            CsvLine.Append(text, row.Select(Content));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Content(Cell cell) => cell.Kind == CellKind.Number ? CsvCell.Number(cell.Number).Content : Safe(cell.Text);

    private static string Safe(string text) => CsvCell.Text(text).Content;
}
