namespace DrsFunctions.Files.Xlsx;

/// <summary>What all sheets of a workbook draw on.</summary>
/// <param name="Strings">The texts that cells refer to.</param>
/// <param name="Formats">How numbers are shown.</param>
/// <param name="From1904">Whether days are counted from 1 January 1904, as old workbooks made on a Mac do.</param>
internal sealed record XlsxParts(SharedStrings Strings, NumberFormats Formats, bool From1904);
