using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Intake;

/// <summary>The judgement of a file that could not be taken in, however often it was tried.</summary>
internal static class Surrender
{
    /// <summary>The judgement, for a reason.</summary>
    public static Judgement Of(string reason) => Judgement.Of(
        UploadOutcome.Unreadable,
        Message.OfFile("notReadInTime", Severity.Error, null, $"The file could not be read within 15 minutes: {reason}", "Save the file again as CSV or XLSX and send it once more."));
}
