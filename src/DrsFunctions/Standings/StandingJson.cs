using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DrsFunctions.Http;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Standings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Standings;

/// <summary>Puts standings together out of the pieces in which they are kept, without reading them.</summary>
internal static class StandingJson
{
    /// <summary>A standing, and the instant it answers for.</summary>
    public static IResult Answer(StandingOnDay standing, Instant asOf)
    {
        var opening = Opening(asOf);
        var content = new byte[LengthOf(standing, opening)];
        Write(standing, opening, content);
        return new BytesAnswer(content, $"\"{standing.Tag}\"");
    }

    /// <summary>A page of standings as lists show them. Its tag changes with any of theirs.</summary>
    public static IResult Answer(ImmutableArray<StandingOnDay> standings, string? next, Instant asOf)
    {
        var (opening, ending) = (Opening(asOf), Encoding.UTF8.GetBytes($"],\"next\":{StorageJson.Write(next)}}}"));
        var start = "{\"items\":["u8;
        var content = new byte[start.Length + standings.Sum(standing => LengthOf(standing, opening) + 1) - (standings.IsEmpty ? 0 : 1) + ending.Length];
        start.CopyTo(content);
        var place = start.Length;
        foreach (var standing in standings)
        {
            if (place > start.Length)
                content[place++] = (byte)',';
            place += Write(standing, opening, content.AsSpan(place));
        }

        ending.CopyTo(content.AsSpan(place));
        var tags = SHA256.HashData([.. standings.SelectMany(standing => Encoding.ASCII.GetBytes(standing.Tag)), .. ending]);
        return new BytesAnswer(content, $"\"{Convert.ToHexStringLower(tags.AsSpan(0, 16))}\"");
    }

    /// <summary>A standing as lists show it.</summary>
    public static StandingSummaryView Read(StandingOnDay standing, Instant asOf)
    {
        var opening = Opening(asOf);
        var content = new byte[LengthOf(standing, opening)];
        Write(standing, opening, content);
        return StorageJson.Read<StandingSummaryView>(content);
    }

    private static byte[] Opening(Instant asOf) => Encoding.UTF8.GetBytes($"{{\"asOf\":{StorageJson.Write(asOf)}");

    // Each piece but the first begins with a comma instead of its brace, and none but the last keeps the brace at its end.
    private static int LengthOf(StandingOnDay standing, byte[] opening) =>
        opening.Length + standing.OfDay.Length - 1 + standing.Steady.Length - 1 + (standing.Detail.IsEmpty ? 0 : standing.Detail.Length - 1) + 1;

    private static int Write(StandingOnDay standing, byte[] opening, Span<byte> content)
    {
        opening.CopyTo(content);
        var place = opening.Length;
        foreach (var piece in (ReadOnlySpan<ReadOnlyMemory<byte>>)[standing.OfDay, standing.Steady, standing.Detail])
        {
            if (piece.IsEmpty)
                continue;
            piece.Span[..^1].CopyTo(content[place..]);
            content[place] = (byte)',';
            place += piece.Length - 1;
        }

        content[place] = (byte)'}';
        return place + 1;
    }
}
