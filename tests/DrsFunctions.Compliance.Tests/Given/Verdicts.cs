using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>What tests say about a judgement.</summary>
internal static class Verdicts
{
    public static void IsAccepted(this Judgement judgement)
    {
        Assert.Empty(judgement.Messages);
        Assert.Equal(UploadOutcome.Accepted, judgement.Outcome);
        Assert.Single(judgement.Changes);
    }

    /// <summary>Refused for one reason alone.</summary>
    public static Message IsRefusedFor(this Judgement judgement, string code)
    {
        var message = Assert.Single(judgement.Messages, each => each.Severity == Severity.Error);
        Assert.Equal(code, message.Code);
        Assert.Equal(UploadOutcome.Rejected, judgement.Outcome);
        Assert.Empty(judgement.Changes);
        return message;
    }

    /// <summary>Accepted with one warning.</summary>
    public static Message IsAcceptedWarning(this Judgement judgement, string code)
    {
        var message = Assert.Single(judgement.Messages);
        Assert.Equal(code, message.Code);
        Assert.Equal(Severity.Warning, message.Severity);
        Assert.Equal(UploadOutcome.AcceptedWithWarnings, judgement.Outcome);
        Assert.Single(judgement.Changes);
        return message;
    }
}
