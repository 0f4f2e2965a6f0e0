using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Standings;

/// <summary>
/// A standing as the bytes that will tell it, written once and told many times. <see cref="Summary"/> is lines of UTF-8: for each day
/// from which it reads differently the day, the tag of what it then tells in all and a JSON object of what depends on the day; then a
/// JSON object of the rest, as far as lists show it. <see cref="Detail"/> is a JSON object of what is left.
/// </summary>
/// <param name="Summary">What lists show.</param>
/// <param name="Detail">The KPIs, customers' requirements and alerts; empty where only a list's columns were read.</param>
public sealed record StandingText(ReadOnlyMemory<byte> Summary, ReadOnlyMemory<byte> Detail)
{
    private const byte LineEnd = (byte)'\n';
    private const int DayLength = 10;
    private const int TagLength = 32;

    /// <summary>A standing as it is kept.</summary>
    public static StandingText Of(StandingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var steady = StorageJson.Write(SteadyPiece.Of(facts));
        var detail = StorageJson.Write(DetailPiece.Of(facts));
        var lines = TurnsOf(facts).Select(turn => $"{LocalDatePattern.Iso.Format(turn.From)}{TagOf(turn.Json, steady, detail)}{turn.Json}\n");
        return new(Encoding.UTF8.GetBytes(string.Concat([.. lines, steady])), Encoding.UTF8.GetBytes(detail));
    }

    /// <summary>What it tells on a London day, in pieces.</summary>
    /// <exception cref="InvalidDataException">These are not the bytes of a standing.</exception>
    public StandingOnDay On(LocalDate day)
    {
        Span<byte> today = stackalloc byte[DayLength];
        Encoding.UTF8.GetBytes(LocalDatePattern.Iso.Format(day), today);
        var (rest, told) = (Summary, ReadOnlyMemory<byte>.Empty);
        while (rest.Span.IndexOf(LineEnd) is >= 0 and var end)
        {
            if (told.IsEmpty || rest.Span[..DayLength].SequenceCompareTo(today) <= 0)
                told = rest[..end];
            rest = rest[(end + 1)..];
        }

        if (told.Length <= DayLength + TagLength || rest.IsEmpty)
            throw new InvalidDataException("A standing's text is broken.");
        return new(Encoding.ASCII.GetString(told.Span.Slice(DayLength, TagLength)), told[(DayLength + TagLength)..], rest, Detail);
    }

    /// <summary>How a standing reads from which day on; the first turn is from the beginning of time.</summary>
    internal static ImmutableArray<StandingTurn> TurnsOf(StandingFacts facts)
    {
        var turns = ImmutableArray.CreateBuilder<StandingTurn>();
        foreach (var day in facts.TurningDays.Add(LocalDate.MinIsoValue))
        {
            var standing = facts.On(day);
            var json = StorageJson.Write(PieceOfDay.Of(standing));
            if (turns.Count == 0 || turns[^1].Json != json)
                turns.Add(new(day == LocalDate.MinIsoValue ? new(1, 1, 1) : day, standing.Submission, standing.Rating, json));
        }

        return turns.ToImmutable();
    }

    private static string TagOf(params ReadOnlySpan<string> pieces) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(pieces))).AsSpan(0, TagLength / 2));
}
