using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Compliance.Uploads;

/// <summary>How much a file held and how much was wrong with it.</summary>
/// <param name="Rows">Rows below the headers, blank ones left out.</param>
/// <param name="Errors">Every error, listed or not.</param>
/// <param name="Warnings">Every warning, listed or not.</param>
public sealed record UploadCounts(int Rows, int Errors, int Warnings)
{
    /// <summary>The counts of a file by its rows and messages.</summary>
    public static UploadCounts Of(int rows, IReadOnlyCollection<Message> messages) =>
        new(rows, messages.Count(message => message.Severity == Severity.Error), messages.Count(message => message.Severity == Severity.Warning));
}
