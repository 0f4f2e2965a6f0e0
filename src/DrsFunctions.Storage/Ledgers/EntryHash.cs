using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DrsFunctions.Storage.Json;
using NodaTime.Text;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>Chains entries: each hash covers the entry and, through the hash before it, all earlier ones.</summary>
public static class EntryHash
{
    /// <summary>What the first entry's previous hash is: 64 zeros.</summary>
    public static string Zero { get; } = new('0', 64);

    /// <summary>
    /// SHA-256, in lower-case hex, of the UTF-8 of the previous hash followed by the entry as a JSON object with the properties
    /// sequence, at, kind, actor, cause, year and body, in this order, without spaces, the body as it is kept.
    /// </summary>
    public static string Of(StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new ArrayBufferWriter<byte>(entry.Body.Text.Length + 512);
        text.Write(Encoding.UTF8.GetBytes(entry.PreviousHash));
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = StorageJson.Options.Encoder, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("at", InstantPattern.ExtendedIso.Format(entry.At));
            json.WriteString("kind", entry.Kind);
            json.WriteString("actor", entry.Actor);
            json.WriteString("cause", entry.Cause);
            if (entry.Year is { } year)
                json.WriteNumber("year", year);
            else
                json.WriteNull("year");
            json.WritePropertyName("body");
            json.WriteRawValue(entry.Body.Text, skipInputValidation: true);
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
    }
}
