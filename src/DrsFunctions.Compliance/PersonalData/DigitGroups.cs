namespace DrsFunctions.Compliance.PersonalData;

/// <summary>
/// How many digits a text holds, in all and together. Nearly every text has too few for most kinds of personal data, so that
/// counting spares the closer look.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct DigitGroups(int Total, int Largest)
{
    // As many characters may stand between two digits that people write as one number: 020) 7946, (0)7700.
    private const int WidestGap = 3;

    public static DigitGroups Of(ReadOnlySpan<char> text)
    {
        int total = 0, group = 0, largest = 0, gap = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                gap++;
                continue;
            }

            total++;
            group = gap <= WidestGap ? group + 1 : 1;
            gap = 0;
            largest = Math.Max(largest, group);
        }

        return new DigitGroups(total, largest);
    }
}
