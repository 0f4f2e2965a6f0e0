using System.Globalization;
using System.Text.RegularExpressions;

namespace DrsFunctions.Compliance.Tables;

/// <summary>Reads numbers that people typed: <c>1250</c>, <c>-3.5</c>, <c>£1,250.00</c>, <c>38.5%</c>.</summary>
internal static partial class NumberText
{
    // A decimal holds any 28 digits exactly, and would round more without a word.
    private const int MostDigits = 28;
    private const int LongestNumber = 48;

    /// <summary>Whether the text is a number; which signs and commas it was written with.</summary>
    public static bool TryRead(string clean, out decimal number, out NumberSigns signs)
    {
        number = 0;
        signs = NumberSigns.None;
        if (clean.Length > LongestNumber)
            return false;

        var match = Typed().Match(clean);
        if (!match.Success || (match.Groups["pound"].Success && match.Groups["percent"].Success) || match.Groups["minus"].Captures.Count > 1)
            return false;

        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        if (digits.Count(char.IsAsciiDigit) > MostDigits
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
            return false;

        signs = (match.Groups["pound"].Success ? NumberSigns.Pound : NumberSigns.None)
            | (match.Groups["commas"].Success ? NumberSigns.Commas : NumberSigns.None)
            | (match.Groups["percent"].Success ? NumberSigns.Percent : NumberSigns.None);
        if (match.Groups["minus"].Success)
            number = -number;
        return true;
    }

    /// <summary>Whether the text is a number with an exponent, which could as well be an identifier.</summary>
    public static bool HasExponent(string clean) => clean.Length <= LongestNumber && Exponent().IsMatch(clean);

    [GeneratedRegex(
        @"^(?:(?<minus>-) ?)?(?:(?<pound>£) ?)?(?:(?<minus>-) ?)?(?<digits>(?:[0-9]{1,3}(?<commas>,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)(?<percent> ?%)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^[+-]?[0-9]+(?:\.[0-9]+)?e[+-]?[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Exponent();
}
