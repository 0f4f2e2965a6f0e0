using System.Buffers;
using System.Text.RegularExpressions;

namespace DrsFunctions.Compliance.PersonalData;

/// <summary>
/// Looks for what seems to be personal data in free text, so that it can be counted by kind and left out of everything that is
/// kept. It errs on the side of finding. Example: <c>call 020 7946 0018</c> becomes <c>call [removed]</c>.
/// </summary>
public static class PersonalDataScan
{
    /// <summary>What stands in the place of a hit.</summary>
    public const string Removed = "[removed]";

    // No kind of personal data does without a digit or an at sign, which most texts are.
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789@");

    private static readonly SearchValues<byte> ByteSigns = SearchValues.Create("0123456789@"u8);

    private static readonly SearchValues<string> BirthWords = SearchValues.Create(["born", "birth", "dob", "d.o", "do.b"], StringComparison.OrdinalIgnoreCase);
    private const int NationalInsuranceDigits = 6;
    private const int PhoneDigits = 10;
    private const int BankAccountDigits = 14;
    private const int DateDigits = 3;
    private const int ShortestBirthWord = 3;

    // In so few characters digits are counted sooner than looked for.
    private const int Short = 24;

    /// <summary>How many hits of each kind a text holds.</summary>
    public static PersonalDataCounts Find(string text)
    {
        Remove(text, out var counts);
        return counts;
    }

    /// <summary>How many hits of each kind a text holds, without a copy of it where it holds none.</summary>
    public static PersonalDataCounts Find(ReadOnlySpan<char> text) => MayHoldAny(text) ? Find(text.ToString()) : PersonalDataCounts.None;

    /// <summary>Whether a text in UTF-8 is worth a closer look: nearly none is, and it is told from the bytes.</summary>
    public static bool IsWorthALook(ReadOnlySpan<byte> utf8)
    {
        var first = utf8.IndexOfAny(ByteSigns);
        if (first < 0)
            return false;
        var rest = utf8[first..];
        if (rest.Contains((byte)'@'))
            return true;
        if (rest.Length > Short && !HasDigits(rest, DateDigits))
            return false;
        var digits = DigitGroups.Of(rest);
        return (digits.Largest >= NationalInsuranceDigits && digits.HasSuffix)
            || digits.Largest >= PhoneDigits
            || digits.Total >= BankAccountDigits
            || (digits.Total >= DateDigits && utf8.Length - digits.Total >= ShortestBirthWord);
    }

    /// <summary>The text with each hit replaced by <see cref="Removed"/>; the same string where there is none.</summary>
    public static string Remove(string text, out PersonalDataCounts counts)
    {
        ArgumentNullException.ThrowIfNull(text);
        counts = PersonalDataCounts.None;
        var first = text.AsSpan().IndexOfAny(Signs);
        if (first < 0)
            return text;

        Span<int> found = stackalloc int[PersonalDataCounts.KindsKnown];
        var rest = text;
        if (text.Contains('@', StringComparison.Ordinal))
            rest = Replace(rest, PersonalDataPatterns.EmailAddress(), PersonalDataKind.EmailAddress, found);

        var digits = DigitGroups.Of(text.AsSpan(first));
        if (digits.Largest >= NationalInsuranceDigits)
            rest = Replace(rest, PersonalDataPatterns.NationalInsuranceNumber(), PersonalDataKind.NationalInsuranceNumber, found);
        if (digits.Largest >= CardNumbers.Shortest)
            rest = RemoveCards(rest, found);
        if (digits.Total >= BankAccountDigits)
            rest = Replace(rest, PersonalDataPatterns.BankAccount(), PersonalDataKind.BankAccount, found);
        if (digits.Total >= DateDigits && text.AsSpan().ContainsAny(BirthWords))
            rest = Replace(rest, PersonalDataPatterns.DateOfBirth(), PersonalDataKind.DateOfBirth, found);
        if (digits.Largest >= PhoneDigits)
            rest = Replace(rest, PersonalDataPatterns.PhoneNumber(), PersonalDataKind.PhoneNumber, found);

        counts = PersonalDataCounts.Of(found);
        return rest;
    }

    private static bool HasDigits(ReadOnlySpan<byte> utf8, int count)
    {
        while (count > 0 && utf8.IndexOfAnyInRange((byte)'0', (byte)'9') is >= 0 and var digit)
        {
            count--;
            utf8 = utf8[(digit + 1)..];
        }

        return count == 0;
    }

    private static bool MayHoldAny(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(Signs);
        if (first < 0)
            return false;
        var digits = DigitGroups.Of(text[first..]);
        return (text.Contains('@') && PersonalDataPatterns.EmailAddress().IsMatch(text))
            || (digits.Largest >= NationalInsuranceDigits && PersonalDataPatterns.NationalInsuranceNumber().IsMatch(text))
            || (digits.Largest >= CardNumbers.Shortest && CardNumbers.FindFirst(text).Length > 0)
            || (digits.Total >= BankAccountDigits && PersonalDataPatterns.BankAccount().IsMatch(text))
            || (digits.Total >= DateDigits && text.ContainsAny(BirthWords) && PersonalDataPatterns.DateOfBirth().IsMatch(text))
            || (digits.Largest >= PhoneDigits && PersonalDataPatterns.PhoneNumber().IsMatch(text));
    }

    private static string Replace(string text, Regex pattern, PersonalDataKind kind, Span<int> found)
    {
        if (!pattern.IsMatch(text))
            return text;

        found[(int)kind] = pattern.Count(text);
        return pattern.Replace(text, Removed);
    }

    private static string RemoveCards(string text, Span<int> found)
    {
        var from = 0;
        while (true)
        {
            var (start, length) = CardNumbers.FindFirst(text.AsSpan(from));
            if (length == 0)
                return text;

            found[(int)PersonalDataKind.CardNumber]++;
            text = string.Concat(text.AsSpan(0, from + start), Removed, text.AsSpan(from + start + length));
            from += start + Removed.Length;
        }
    }
}
