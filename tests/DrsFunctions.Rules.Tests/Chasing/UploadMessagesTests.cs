using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Chasing;

public sealed class UploadMessagesTests
{
    private static Story Known => Story.On(Definitions.Rm6226)
        .Registered("2025-01-06", "1")
        .WithContact("2025-01-06", "ann")
        .WithContact("2025-01-06", "bob")
        .WithContact("2025-01-06", "sue", ContactRole.Senior)
        .WithContact("2025-01-06", "zoe", active: false);

    [Fact]
    public void File_Received_IsToldToReportingContacts() =>
        Assert.Equal(
            [
                new MessageQueued(new("RM6226", Story.Supplier, "plan", "upload", "received", "ann"), MessageTemplate.Received, null, null),
                new MessageQueued(new("RM6226", Story.Supplier, "plan", "upload", "received", "bob"), MessageTemplate.Received, null, null),
            ],
            UploadMessages.Of("RM6226", Story.Supplier, Known.Record, new UploadReceived("upload", UploadKind.Plan, "path", "tag", 1, "hash", "2025-01-07".Noon())));

    [Theory]
    [InlineData(UploadOutcome.Accepted, "accepted", MessageTemplate.Accepted)]
    [InlineData(UploadOutcome.AcceptedWithWarnings, "acceptedWithWarnings", MessageTemplate.AcceptedWithWarnings)]
    [InlineData(UploadOutcome.Rejected, "errors", MessageTemplate.Errors)]
    [InlineData(UploadOutcome.Unreadable, "errors", MessageTemplate.Errors)]
    [InlineData(UploadOutcome.Quarantined, "errors", MessageTemplate.Errors)]
    public void File_Judged_IsToldWithItsOutcome(UploadOutcome outcome, string stage, MessageTemplate template)
    {
        var told = Told(Known, outcome).ToArray();

        Assert.Equal(["ann", "bob"], told.Select(message => message.Key.Contact));
        Assert.All(told, message => Assert.Equal((stage, template, 4), (message.Key.Stage, message.Template, message.Year)));
    }

    [Fact]
    public void File_ThatChangesNothing_IsNotAnsweredAgain() => Assert.Empty(Told(Known, UploadOutcome.Duplicate));

    [Fact]
    public void File_JudgedAgain_IsToldOnceForEachOutcome()
    {
        var once = Known.At("2026-01-08".Noon(), [.. Told(Known, UploadOutcome.Rejected)]);

        Assert.Empty(Told(once, UploadOutcome.Rejected));
        Assert.Equal(2, Told(once, UploadOutcome.Accepted).Count());
    }

    [Fact]
    public void File_OfASupplierWithoutContacts_IsToldToNobody() =>
        Assert.Empty(Told(Story.On(Definitions.Rm6226).Registered("2025-01-06", "1"), UploadOutcome.Accepted));

    private static IEnumerable<MessageQueued> Told(Story story, UploadOutcome outcome) => UploadMessages
        .Of("RM6226", Story.Supplier, story.Record, UploadKind.Report, new("upload", outcome, 4, null, new(1, 0, 0), [], 0, [], [], null, null, false))
        .Cast<MessageQueued>();
}
