using System.Diagnostics;
using DrsFunctions.Compliance.PersonalData;

namespace DrsFunctions.Compliance.Tests.PersonalData;

public sealed class PersonalDataScanTests
{
    [Theory]
    [InlineData("my number is AB123456C.", PersonalDataKind.NationalInsuranceNumber, "my number is [removed].")]
    [InlineData("ab 12 34 56 c", PersonalDataKind.NationalInsuranceNumber, "[removed]")]
    [InlineData("write to jo.o'neil+x@mail.example.co.uk, thanks", PersonalDataKind.EmailAddress, "write to [removed], thanks")]
    [InlineData("call 020 7946 0018 now", PersonalDataKind.PhoneNumber, "call [removed] now")]
    [InlineData("call (0161) 496 0000", PersonalDataKind.PhoneNumber, "call [removed]")]
    [InlineData("mobile 07700 900123", PersonalDataKind.PhoneNumber, "mobile [removed]")]
    [InlineData("+44 (0)7700 900 123", PersonalDataKind.PhoneNumber, "[removed]")]
    [InlineData("00447700900123", PersonalDataKind.PhoneNumber, "[removed]")]
    [InlineData("card 4111 1111 1111 1111 12/27", PersonalDataKind.CardNumber, "card [removed] 12/27")]
    [InlineData("ref 12 4111-1111-1111-1111", PersonalDataKind.CardNumber, "ref 12 [removed]")]
    [InlineData("378282246310005", PersonalDataKind.CardNumber, "[removed]")]
    [InlineData("pay 20-00-00, account 55779911", PersonalDataKind.BankAccount, "pay [removed]")]
    [InlineData("account 55779911 (20 00 00)", PersonalDataKind.BankAccount, "account [removed])")]
    [InlineData("Sort code: 200000 a/c 55779911", PersonalDataKind.BankAccount, "[removed]")]
    [InlineData("DOB: 03/05/1980", PersonalDataKind.DateOfBirth, "[removed]")]
    [InlineData("she was born on the 3rd of May 1980", PersonalDataKind.DateOfBirth, "she was [removed]")]
    [InlineData("1980-05-03 is my date of birth", PersonalDataKind.DateOfBirth, "[removed]")]
    public void Text_WithPersonalData_IsFoundAndRemoved(string text, PersonalDataKind kind, string expected)
    {
        Assert.Equal(expected, PersonalDataScan.Remove(text, out var counts));
        Assert.Equal(kind, Assert.Single(counts.Kinds));
        Assert.Equal((1, 1), (counts.Total, counts[kind]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("They listened and found a plan I can pay.")]
    [InlineData("paid on 03/05/2024")]
    [InlineData("reborn 2024, birthplace 03/05/1980x")]
    [InlineData("0.123456789012")]
    [InlineData("1234567.89")]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("705E01510602")]
    [InlineData("BG123456A")]
    [InlineData("AB123456E")]
    [InlineData("RM6226 VI-03 2026-01-14")]
    [InlineData("£0712345678901")]
    [InlineData("20-00-00")]
    [InlineData("55779911")]
    [InlineData("me @ home, 5@")]
    [InlineData("a version of 14/01/2026 10:30")]
    public void Text_Without_IsTheSameString(string text)
    {
        Assert.Same(text, PersonalDataScan.Remove(text, out var counts));
        Assert.False(counts.IsAny);
        Assert.Empty(PersonalDataScan.Find(text).Kinds);
    }

    [Fact]
    public void Text_WithSeveral_CountsEachKind()
    {
        var counts = PersonalDataScan.Find("a@b.uk and c@d.uk, born 1/2/80, 4111111111111111 then 5500005555555559")
            + PersonalDataScan.Find("07700 900123");

        Assert.Equal((2, 1, 2, 1, 6), (counts[PersonalDataKind.EmailAddress], counts[PersonalDataKind.DateOfBirth], counts[PersonalDataKind.CardNumber], counts[PersonalDataKind.PhoneNumber], counts.Total));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("1 ")]
    [InlineData("0-")]
    [InlineData("born ")]
    [InlineData("dob 1 ")]
    [InlineData("20-00-00 ")]
    [InlineData("AB12")]
    [InlineData("@a.-")]
    [InlineData("4 1-")]
    public void HostileText_AsLongAsACell_IsScannedQuickly(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 32_000 / piece.Length)) + "@1";
        PersonalDataScan.Find(text);
        var started = Stopwatch.GetTimestamp();

        PersonalDataScan.Find(text);

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 0, 500);
    }
}
