using System.Globalization;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Intake;

/// <summary>The judgement of a file that is larger than is read.</summary>
internal static class TooLarge
{
    private const decimal Megabyte = 1024 * 1024;

    /// <summary>The judgement of a file of so many bytes.</summary>
    public static Judgement Of(long size, long most) => Judgement.Of(
        UploadOutcome.Rejected,
        Message.OfFile(
            "fileTooLarge",
            Severity.Error,
            Megabytes(size),
            $"The file must be {Megabytes(most)} or smaller; it is {Megabytes(size)}",
            "Remove sheets, pictures and rows that the file does not need, or save it as CSV."));

    private static string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / Megabyte * 10) / 10:0.#} MB");
}
