using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Tests.Given;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Tests.Feedback;

public sealed class FeedbackPersonalDataTests
{
    private const string Phone = "Ring me on 020 7946 0018";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Comment_InLessThanOneRowOfAHundred_IsAWarning(bool plainly)
    {
        var judgement = new FeedbackRows(plainly).With(100).With(("Comment", Phone)).Judge();

        Assert.Equal(UploadOutcome.AcceptedWithWarnings, judgement.Outcome);
        Assert.Equal(["personalDataFound", "personalData"], judgement.Messages.Select(message => message.Code), StringComparer.Ordinal);
        Assert.Contains("1 of 101 rows", judgement.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("a phone number: 1", judgement.Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(102, judgement.Messages[1].Row);
    }

    [Fact]
    public void Comment_InOneRowOfAHundred_SetsTheFileApart()
    {
        var judgement = new FeedbackRows().With(99).With(("Comment", Phone)).Judge();

        Assert.Equal(UploadOutcome.Quarantined, judgement.Outcome);
        Assert.Empty(judgement.Changes);
        Assert.All(judgement.Messages, message => Assert.DoesNotContain("7946", $"{message.Found} {message.Text}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Response")]
    [InlineData("Channel")]
    public void Hit_OutsideComment_SetsTheFileApart(string column)
    {
        var judgement = new FeedbackRows().With(500).With((column, "alex@example.org")).Judge();

        Assert.Equal(UploadOutcome.Quarantined, judgement.Outcome);
        Assert.Contains(judgement.Messages, message => message.Row == 502 && message.Column == column);
    }

    [Theory]
    [InlineData("r-2026-000123")]
    [InlineData("R00001234")]
    [InlineData("On 14/05/2026 you wrote off £1,234.56")]
    [InlineData("5 out of 5")]
    public void Text_WithoutPersonalData_IsNotWorthALook(string text) =>
        Assert.False(PersonalDataScan.IsWorthALook(System.Text.Encoding.UTF8.GetBytes(text)) && PersonalDataScan.Find(text).IsAny);

    [Theory]
    [InlineData("QQ 12 34 56 C", PersonalDataKind.NationalInsuranceNumber, false)]
    [InlineData("AB 12 34 56 C", PersonalDataKind.NationalInsuranceNumber, true)]
    [InlineData("ab123456d", PersonalDataKind.NationalInsuranceNumber, true)]
    [InlineData("ab-12-34-56-D.", PersonalDataKind.NationalInsuranceNumber, true)]
    [InlineData("alex@example.org", PersonalDataKind.EmailAddress, true)]
    [InlineData("07700 900123", PersonalDataKind.PhoneNumber, true)]
    [InlineData("+44 (0)20 7946 0018", PersonalDataKind.PhoneNumber, true)]
    [InlineData("4111 1111 1111 1111", PersonalDataKind.CardNumber, true)]
    [InlineData("20-00-00 account 12345678", PersonalDataKind.BankAccount, true)]
    [InlineData("born 1/2/84", PersonalDataKind.DateOfBirth, true)]
    [InlineData("2 Mar 1984 is my birthday", PersonalDataKind.DateOfBirth, true)]
    public void Find_InBytesAndCharacters_FindsWhatTheTextDoes(string text, PersonalDataKind kind, bool isFound)
    {
        var found = PersonalDataScan.IsWorthALook(System.Text.Encoding.UTF8.GetBytes(text)) ? PersonalDataScan.Find(text.AsSpan()) : PersonalDataCounts.None;

        Assert.Equal(isFound, found[kind] == 1);
        Assert.Equal(PersonalDataScan.Find(text), found);
    }
}
