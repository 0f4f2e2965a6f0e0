namespace DrsFunctions.Storage.Exports;

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name in the day's folder.</param>
/// <param name="Rows">Its rows, without the header; null of a file that is no table.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">The hash of its bytes, in lower-case hex.</param>
public sealed record ExportedFile(string Name, long? Rows, long Bytes, string Sha256);
