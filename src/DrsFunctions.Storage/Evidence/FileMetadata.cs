using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Evidence;

/// <summary>Where a kept file came from, as metadata of its blob, in which only ASCII travels: values are escaped as in URLs.</summary>
internal static class FileMetadata
{
    // A blob takes 8 KB of metadata; nothing that the app knows comes near.
    private const int Longest = 1_500;

    /// <summary>The metadata of an upload.</summary>
    public static Dictionary<string, string> Of(UploadPath path, string uploadId) => new(StringComparer.Ordinal)
    {
        ["framework"] = Escaped(path.Framework),
        ["owner"] = Escaped(path.Owner),
        ["kind"] = Escaped(path.Kind),
        ["path"] = Escaped(path.Text),
        ["uploadId"] = uploadId,
    };

    private static string Escaped(string text) => Uri.EscapeDataString(text) is var escaped && escaped.Length > Longest ? escaped[..Longest] : escaped;
}
