using System.Diagnostics;

namespace DrsFunctions.Storage.Ledgers;

/// <summary>What is traced of ledgers: each append, with where it ended.</summary>
internal static class LedgerTrace
{
    /// <summary>The tag of how many entries were added; none where nothing was to change.</summary>
    public const string Entries = "drs.ledger.entries";

    /// <summary>The tag of the last entry's sequence; none where nothing was to change.</summary>
    public const string Sequence = "drs.ledger.sequence";

    private static readonly ActivitySource Source = new(StorageNames.Traces);

    /// <summary>An append; null where nobody listens.</summary>
    public static Activity? Append(LedgerName ledger) =>
        Source.StartActivity("ledger append")?.SetTag("drs.framework", ledger.Framework).SetTag("drs.owner", ledger.Owner);
}
