using System.Security.Cryptography;
using System.Text;

namespace DrsFunctions.Tests.Support;

/// <summary>A file as it lies in <c>uploads</c>, with the id that the contracts give it.</summary>
internal sealed record Upload(string Path, byte[] Content)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>The first 26 characters of base32 of SHA-256 over the path, a line feed and the content's hash.</summary>
    public string Id => Base32(SHA256.HashData(Encoding.UTF8.GetBytes(Path + "\n" + Sha256)))[..26];

    /// <summary>Where its receipt lies: <c>{framework}/{owner}/{kind}/{uploadId}.json</c>.</summary>
    public string ReceiptPath => string.Join('/', Path.Split('/').Take(3)) + $"/{Id}.json";

    private static string Base32(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(value => value.ToString("b8")));
        return string.Concat(bits.PadRight((bits.Length + 4) / 5 * 5, '0').Chunk(5).Select(five => Alphabet[Convert.ToInt32(new string(five), 2)]));
    }
}
