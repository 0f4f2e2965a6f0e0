using DrsFunctions.Compliance.Templates;

namespace DrsFunctions.Files.Templates;

/// <summary>Writes templates as workbooks. The same template always comes to the same bytes.</summary>
public static class TemplateWorkbook
{
    /// <summary>The bytes of an Excel workbook.</summary>
    public static byte[] Xlsx(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return XlsxTemplate.Write(template);
    }

    /// <summary>The bytes of an OpenDocument spreadsheet.</summary>
    public static byte[] Ods(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return OdsTemplate.Write(template);
    }
}
