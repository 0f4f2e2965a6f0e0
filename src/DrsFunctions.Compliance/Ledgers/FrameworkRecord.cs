using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>What is known of a framework's own lists: the fold of its <c>ccs</c> ledger.</summary>
public sealed record FrameworkRecord : IRecord<FrameworkRecord>
{
    /// <inheritdoc/>
    public static FrameworkRecord Empty { get; } = new();

    /// <summary>CCS's uploads.</summary>
    public UploadLog Uploads { get; init; } = UploadLog.Empty;

    /// <inheritdoc/>
    public FrameworkRecord Apply(Entry entry) => entry.Change switch
    {
        UploadReceived received => this with { Uploads = Uploads.With(entry, received) },
        UploadJudged judged => this with { Uploads = Uploads.With(entry, judged) },
        _ => this,
    };
}
