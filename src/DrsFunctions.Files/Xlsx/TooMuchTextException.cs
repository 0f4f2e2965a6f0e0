namespace DrsFunctions.Files.Xlsx;

/// <summary>A workbook shares more text than may be in memory.</summary>
internal sealed class TooMuchTextException : IOException;
