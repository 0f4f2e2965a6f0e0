namespace DrsFunctions.Files;

/// <summary>The formats of files that can be told apart by their content.</summary>
public enum FileFormat
{
    /// <summary>Text with commas, semicolons or tabs between the fields.</summary>
    Csv,

    /// <summary>An Excel workbook in XML (Office Open XML, transitional or strict).</summary>
    Xlsx,

    /// <summary>An Excel workbook of the versions 97 to 2003.</summary>
    Xls,

    /// <summary>An OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>JSON.</summary>
    Json,
}
