using System.Security.Cryptography;
using System.Text;

namespace DrsFunctions.Storage.Uploads;

/// <summary>Names uploads: the same content under the same path always has the same id.</summary>
public static class UploadId
{
    private const int Length = 26;

    /// <summary>The first 26 characters of the lower-case base32 of SHA-256 over path, line feed and content hash.</summary>
    /// <param name="path">The path inside the container: <c>RM6226/001b000003K1abc/report/2025.csv</c>.</param>
    /// <param name="sha256">SHA-256 of the content in lower-case hex.</param>
    public static string Of(string path, string sha256) => Base32.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{sha256}")))[..Length];
}
