using System.Globalization;
using DrsFunctions.Clock;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Http;

/// <summary>Reads the parameters that questions share, and refuses what they cannot be.</summary>
public static class Query
{
    private const int UsualLimit = 25;
    private const int MostLimit = 1000;

    /// <summary>How many items to answer with: <c>limit</c>, 25 unless given, 1 to 1000.</summary>
    public static int Limit(this HttpRequest request)
    {
        if (request.Given("limit") is not { } text)
            return UsualLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostLimit
            ? limit
            : throw new RefusalException(Problem.BadRequest($"limit must be a whole number from 1 to {MostLimit}, not '{text}'."));
    }

    /// <summary>A whole number, such as <c>year</c>; null where it is not given.</summary>
    public static int? Number(this HttpRequest request, string name)
    {
        if (request.Given(name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RefusalException(Problem.BadRequest($"{name} must be a whole number, not '{text}'."));
    }

    /// <summary>One of the words of an enumeration; null where it is not given.</summary>
    public static T? Word<T>(this HttpRequest request, string name)
        where T : struct, Enum
    {
        if (request.Given(name) is not { } text)
            return null;
        return text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var member)
            ? member
            : throw new RefusalException(Problem.BadRequest($"{name} must be one of {string.Join(", ", Words<T>())}, not '{text}'."));
    }

    /// <summary>The past instant that the question is about: <c>asOf</c>; null where it is about now.</summary>
    public static Instant? AsOf(this HttpRequest request, AppClock clock)
    {
        if (request.Given("asOf") is not { } text)
            return null;
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is not { Success: true } parsed)
            throw new RefusalException(Problem.BadRequest($"asOf must be an ISO 8601 instant such as 2026-01-29T12:00:00Z, not '{text}'."));
        var instant = InstantOf(parsed.Value);
        return instant <= clock.GetCurrentInstant() ? instant : throw new RefusalException(Problem.BadRequest("asOf must not be in the future."));
    }

    /// <summary>A parameter that is given and not empty.</summary>
    public static string? Given(this HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } text ? text : null;

    // At either end of the calendar an offset leads out of it, and no record is as old as year 1.
    private static Instant InstantOf(OffsetDateTime asked) => asked.Year switch
    {
        < 1 => Instant.FromUtc(1, 1, 1, 0, 0),
        9999 => Instant.MaxValue,
        _ => asked.ToInstant(),
    };

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]);
}
