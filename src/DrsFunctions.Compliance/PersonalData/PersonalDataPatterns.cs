using System.Text.RegularExpressions;

namespace DrsFunctions.Compliance.PersonalData;

/// <summary>
/// What personal data looks like. Every repetition is bounded or cannot overlap with what surrounds it, so the time for a text
/// grows with its length and no more, whatever it holds; the time limit only guards against a slip in that.
/// </summary>
internal static partial class PersonalDataPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 5000;
    private const string Date =
        @"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.\- ]\d{1,2}[/.\- ](?:\d{4}|\d{2})"
        + @"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? ?(?:\d{4}|\d{2}))(?!\d)";
    private const string BirthWord = @"(?<![a-z])(?:born|birth|birthday|birthdate|d\.?o\.?b\.?)(?![a-z])";
    private const string SortCode = @"\d{2}(?<gap>[\- ])\d{2}\k<gap>\d{2}";

    /// <summary>Two letters that may begin a National Insurance number, six digits, a letter from A to D.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D](?![a-z0-9])", Options, Patience)]
    public static partial Regex NationalInsuranceNumber();

    /// <summary>A local part, an at sign and a domain of two labels or more.</summary>
    [GeneratedRegex(@"(?<![\w.%+'\-])[\w.%+'\-]+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+", Options, Patience)]
    public static partial Regex EmailAddress();

    /// <summary>Nine or ten digits after 0, +44 or 0044, in groups as people write them.</summary>
    [GeneratedRegex(@"(?<![\w+.£/\-])(?:(?:\+|00)44[ .\-]?(?:\(0\)[ .\-]?)?|\(?0)[1-35789](?:[ .()\-]{0,2}\d){8,9}(?![\d/]|\.\d)", Options, Patience)]
    public static partial Regex PhoneNumber();

    /// <summary>A sort code and an account number of eight digits, in either order, with few characters between.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?:" + SortCode + @"(?!\d)[^\d]{1,40}\d{8}|sort ?code[^\d]{0,10}\d{6}(?!\d)[^\d]{1,40}\d{8}|\d{8}[^\d]{1,40}" + SortCode + @")(?!\d)",
        Options, Patience)]
    public static partial Regex BankAccount();

    /// <summary>A date within a few words after or before a word of birth.</summary>
    [GeneratedRegex(BirthWord + @"[^\d]{0,30}" + Date + @"|(?<!\d)" + Date + @"[^\d]{0,20}" + BirthWord, Options, Patience)]
    public static partial Regex DateOfBirth();
}
