namespace DrsFunctions.Benchmarks.Report;

/// <summary>A form in which the report is sent.</summary>
/// <param name="Name">CSV or XLSX.</param>
/// <param name="FileName">How the file is called.</param>
/// <param name="Write">Makes the file's bytes out of its rows.</param>
internal sealed record ReportVariant(string Name, string FileName, Func<IEnumerable<IReadOnlyList<object?>>, byte[]> Write);
