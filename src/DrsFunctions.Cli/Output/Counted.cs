using System.Globalization;

namespace DrsFunctions.Cli.Output;

/// <summary>Numbers of things as people say them: "no errors", "1 cell", "12 rows".</summary>
internal static class Counted
{
    /// <summary>A number of things.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="several">What several are called; null where it takes an s.</param>
    public static string Of(long number, string one, string? several = null) => number switch
    {
        0 => $"no {several ?? $"{one}s"}",
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {several ?? $"{one}s"}"),
    };
}
