namespace DrsFunctions.Templates;

/// <summary>The formats in which templates are given.</summary>
public enum TemplateFormat
{
    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>An OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>Text with commas. It has no place for lists to choose from and guidance.</summary>
    Csv,
}
