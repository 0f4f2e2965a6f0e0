using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Files;
using DrsFunctions.Files.Streaming;

namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>The work of both measures: a file to monthly counts, hash included.</summary>
internal static class FeedbackReading
{
    /// <summary>Reads a file and gives its counts and hash.</summary>
    public static async Task<(FeedbackFile File, string Sha256)> CountAsync(Func<Stream> open, FeedbackSetting setting, FileLimits limits)
    {
        using var content = new HashedContent(_ => Task.FromResult(open()));
        var reading = await TableStream.ReadAsync(content, () => new FeedbackCounting(setting), limits, CancellationToken.None);
        var file = reading.Taker?.ToFile() ?? throw new InvalidOperationException(reading.Messages[0].Text);
        if (file.Errors > 0)
            throw new InvalidOperationException(file.Messages[0].Text);
        return (file, (await content.CompleteAsync(CancellationToken.None)).Sha256);
    }
}
