namespace DrsFunctions.Files.Csv;

/// <summary>A text that was taken for UTF-8 holds bytes that are none.</summary>
internal sealed class NotUtf8Exception : IOException;
