using System.Globalization;
using System.Text.RegularExpressions;

namespace DrsFunctions.Messages;

/// <summary>A calendar quarter in words: <c>2026-Q1</c> is <c>January to March 2026</c>.</summary>
internal static partial class QuarterText
{
    private static readonly string[] Months = ["January to March", "April to June", "July to September", "October to December"];

    /// <summary>The quarter in words; as it is where it is none.</summary>
    public static string Of(string quarter) => Quarter().Match(quarter) is { Success: true } match
        ? $"{Months[int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) - 1]} {match.Groups["year"].Value}"
        : quarter;

    [GeneratedRegex("^(?<year>[0-9]{4})-?Q(?<number>[1-4])$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quarter();
}
