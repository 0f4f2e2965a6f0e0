namespace DrsFunctions.Compliance.PersonalData;

/// <summary>Finds payment card numbers: 13 to 19 digits, alone or in groups, whose check digit (Luhn) is right.</summary>
internal static class CardNumbers
{
    /// <summary>How many digits the shortest card number has.</summary>
    public const int Shortest = 13;
    private const int Longest = 19;

    /// <summary>Where the first card number begins and how long it is; a length of 0 when there is none.</summary>
    public static (int Start, int Length) FindFirst(ReadOnlySpan<char> text)
    {
        for (var start = 0; start <= text.Length - Shortest; start++)
        {
            if (text[start] is < '2' or > '6' || (start > 0 && IsPartOfNumber(text[start - 1])))
                continue;
            var length = LengthAt(text[start..]);
            if (length > 0)
                return (start, length);
        }

        return (0, 0);
    }

    private static int LengthAt(ReadOnlySpan<char> text)
    {
        Span<int> digits = stackalloc int[Longest];
        var count = 0;
        var found = 0;
        for (var index = 0; index < text.Length && count < Longest; index++)
        {
            if (char.IsAsciiDigit(text[index]))
            {
                digits[count++] = text[index] - '0';
                var ends = index + 1 == text.Length || !IsPartOfNumber(text[index + 1]);
                if (count >= Shortest && ends && HasCheckDigit(digits[..count]))
                    found = index + 1;
            }
            else if (text[index] is not (' ' or '-') || index + 1 == text.Length || !char.IsAsciiDigit(text[index + 1]))
            {
                break;
            }
        }

        return found;
    }

    private static bool IsPartOfNumber(char character) => char.IsAsciiDigit(character) || char.IsAsciiLetter(character) || character is '.' or '£';

    private static bool HasCheckDigit(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)];
            var weighed = index % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }
}
