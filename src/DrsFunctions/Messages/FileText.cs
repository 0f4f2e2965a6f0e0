using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>The upload that a message is about, in words. Never its name: that may name a person.</summary>
internal static class FileText
{
    /// <summary>What was sent: <c>annual report</c>.</summary>
    public static string Of(MessageContext context) => Upload(context)?.Kind switch
    {
        UploadKind.Plan => "social value plan",
        UploadKind.Report => "annual report",
        { } kind => kind.ToString().ToLowerInvariant(),
        null => context.Message.Key.Obligation == "report" ? "annual report" : context.Message.Key.Obligation,
    };

    /// <summary>The London day on which it arrived; null where that is unknown.</summary>
    public static LocalDate? ReceivedOn(MessageContext context) => Upload(context) is { } upload ? London.DayOf(upload.ReceivedOn) : null;

    private static UploadRecord? Upload(MessageContext context) => context.Record.Uploads.Find(context.Message.Key.Subject);
}
