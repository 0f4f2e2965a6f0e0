using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tests.Given;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Feedback;

public sealed class FeedbackIntakeTests
{
    private static readonly YearMonth May = new(2026, 5);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rows_AreCountedByMonthAndLot(bool plainly)
    {
        var judgement = new FeedbackRows(plainly)
            .With(("Overall", "1"), ("Treated fairly", "no"), ("Support offered", "yes"))
            .With(("Overall", "5"), ("Treated fairly", "Yes"), ("Support offered", "Not needed"), ("Channel", "phone"), ("Comment", "Kind and clear – thank you"))
            .With(("Overall", "5"), ("Received", "31/05/2026"), ("Support offered", "no"))
            .With(("Received", "2026-06-01"))
            .Judge();

        judgement.IsAccepted();
        Assert.Equal(
            [
                new MonthlyFeedback(May, "1", new(1, 0, 0, 0, 2, 1, 1, 1, 1, 1)),
                new MonthlyFeedback(new(2026, 6), "1", FeedbackCounts.None with { Four = 1 }),
            ],
            Assert.IsType<FeedbackCounted>(Assert.Single(judgement.Changes)).Months.AsEnumerable());
        Assert.Equal(4, judgement.Counts.Rows);
    }

    [Theory]
    [InlineData("Overall", "0", "overallOutOfRange")]
    [InlineData("Overall", "6", "overallOutOfRange")]
    [InlineData("Overall", "4.5", "overallOutOfRange")]
    [InlineData("Overall", "good", "numberExpected")]
    [InlineData("Overall", "", "fieldMissing")]
    [InlineData("Received", "2026-07-14", "receivedInFuture")]
    [InlineData("Received", "2021-12-13", "receivedBeforeFramework")]
    [InlineData("Received", "05/31/2026", "dateMonthFirst")]
    [InlineData("Received", "2026-02-29", "dateNotReal")]
    [InlineData("Received", "", "fieldMissing")]
    [InlineData("Lot", "99", "lotUnknown")]
    [InlineData("Lot", "", "fieldMissing")]
    [InlineData("Response", " ", "fieldMissing")]
    [InlineData("Response", "r\0-1", "controlCharacter")]
    [InlineData("Comment", "So\0long", "controlCharacter")]
    [InlineData("Treated fairly", "perhaps", "yesOrNoExpected")]
    [InlineData("Support offered", "later", "supportOfferedUnknown")]
    public void Row_WithAMistake_RejectsTheFile(string column, string text, string code)
    {
        var message = new FeedbackRows().With().With((column, text)).Judge().IsRefusedFor(code);

        Assert.Equal(3, message.Row);
        Assert.Equal(column, message.Column);
    }

    [Theory]
    [InlineData("Overall", "5.00")]
    [InlineData("Overall", " 3 ")]
    [InlineData("Received", "2 May 2026")]
    [InlineData("Received", "13/07/2026")]
    [InlineData("Received", "2021-12-14")]
    [InlineData("Treated fairly", "N")]
    [InlineData("Support offered", "not-needed")]
    [InlineData("Comment", "N/A")]
    public void Row_InAnotherPublishedForm_IsTaken(string column, string text) =>
        new FeedbackRows().With((column, text)).Judge().IsAccepted();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Response_Twice_RejectsTheFile(bool plainly)
    {
        var message = new FeedbackRows(plainly).With(("Response", "R-17/b")).With().With(("Response", "R-17/b")).Judge().IsRefusedFor("responseTwice");

        Assert.Equal(4, message.Row);
        Assert.Null(message.Found);
    }

    [Fact]
    public void Response_TwiceAmongOtherErrors_IsToldInTheOrderOfRows()
    {
        var file = new FeedbackRows().With(("Response", "R-17")).With(2, ("Overall", "7")).With(("Response", "R-17")).With(3, ("Overall", "7")).Count();

        Assert.Equal([3, 4, 5, 6, 7], file.Messages.Select(message => message.Row));
        Assert.Equal("responseTwice", file.Messages[2].Code);
        Assert.Equal((6, 1), (file.Errors, file.Omitted));
    }

    // More than are kept in one piece.
    [Fact]
    public void Response_TwiceAmongHundredsOfThousands_IsNamedByItsRow()
    {
        var file = new FeedbackRows().With(200_000).With(("Response", "r-150000")).With(("Response", "r-2")).Count();

        Assert.Equal([200_002, 200_003], file.Messages.Select(message => message.Row));
        Assert.All(file.Messages, message => Assert.Equal("responseTwice", message.Code));
    }

    [Fact]
    public void Responses_OfTheFileBefore_AreForgotten()
    {
        new FeedbackRows().With(100_000).Judge().IsAccepted();

        new FeedbackRows().With(100_000).Judge().IsAccepted();
    }

    [Fact]
    public void Response_TwiceInTwoForms_RejectsTheFile() =>
        new FeedbackRows().With(("Response", "R-17")).With(("Response", " R-17 ")).Judge().IsRefusedFor("responseTwice");

    [Fact]
    public void Lot_ThatTheSupplierDoesNotHold_RejectsTheFileOnce()
    {
        var message = new FeedbackRows().With().With(3, ("Lot", "litigation")).Judge().IsRefusedFor("lotNotHeld");

        Assert.Equal(3, message.Row);
        Assert.Contains("3 rows", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Month_ThatShrinksByHalf_IsAWarning()
    {
        var supplier = Known(4);

        new FeedbackRows().With(2).Judge(supplier).IsAcceptedWarning("monthShrinks");
        new FeedbackRows().With(3).Judge(Known(4)).IsAccepted();
    }

    [Fact]
    public void Supplier_NotOnTheList_IsTheOnlyThingSaid()
    {
        var judgement = new FeedbackRows().With(("Overall", "9")).Judge(new SupplierOnRecord().NotRegistered());

        judgement.IsRefusedFor("supplierNotRegistered");
        Assert.True(judgement.MetUnreadyRegister);
    }

    [Fact]
    public void Mistakes_BeyondTheLimit_AreCountedAndNotKept()
    {
        var judgement = new FeedbackRows().With(20, ("Overall", "7")).Judge();

        Assert.Equal(20, judgement.Counts.Errors);
        Assert.Equal(5, judgement.Messages.Length);
        Assert.Equal(15, judgement.MessagesOmitted);
    }

    [Fact]
    public void Messages_NeverShowWhatAConsumerWrote()
    {
        var judgement = new FeedbackRows().With(("Overall", "They shouted at Anne"), ("Comment", "So\0long, Anne"), ("Response", "Anne\0")).Judge();

        Assert.All(judgement.Messages, message => Assert.DoesNotContain("Anne", $"{message.Found} {message.Text} {message.HowToFix}", StringComparison.Ordinal));
        Assert.All(judgement.Messages, message => Assert.Equal(Severity.Error, message.Severity));
    }

    private static SupplierOnRecord Known(int responses)
    {
        var supplier = new SupplierOnRecord().OnLots("1");
        return supplier.WithFeedback(new MonthlyFeedback(May, "1", FeedbackCounts.None with { Four = responses }));
    }
}
