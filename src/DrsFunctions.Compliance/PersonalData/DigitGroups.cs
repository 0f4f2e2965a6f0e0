using System.Numerics;

namespace DrsFunctions.Compliance.PersonalData;

/// <summary>
/// How many digits a text holds, in all and together. Nearly every text has too few for most kinds of personal data, so that
/// counting spares the closer look.
/// </summary>
/// <param name="Total">All digits.</param>
/// <param name="Largest">The most that may be one number.</param>
/// <param name="HasSuffix">Whether one of the letters A to D follows a digit, as in every National Insurance number.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct DigitGroups(int Total, int Largest, bool HasSuffix)
{
    // As many characters may stand between two digits that people write as one number: 020) 7946, (0)7700.
    private const int WidestGap = 3;

    /// <summary>The digits of a text: characters of UTF-16, or bytes of UTF-8.</summary>
    public static DigitGroups Of<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        int total = 0, group = 0, largest = 0, gap = 0;
        var suffix = false;
        uint before = 0;
        foreach (var character in text)
        {
            var code = uint.CreateTruncating(character);
            if (code is >= '0' and <= '9')
            {
                total++;
                group = gap <= WidestGap ? group + 1 : 1;
                gap = 0;
                largest = Math.Max(largest, group);
            }
            else if (code is < 0x80 or >= 0xC0)
            {
                // The bytes of UTF-8 that go on with a character are no more than the character.
                gap++;
                suffix |= total > 0 && (code | 0x20) is >= 'a' and <= 'd' && (gap == 1 || (gap == 2 && before is ' ' or '-'));
            }

            before = code;
        }

        return new DigitGroups(total, largest, suffix);
    }
}
