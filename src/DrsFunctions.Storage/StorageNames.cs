namespace DrsFunctions.Storage;

/// <summary>The names of containers, tables and queues that others rely on.</summary>
public static class StorageNames
{
    /// <summary>Source of traces: what is appended to ledgers.</summary>
    public const string Traces = "DrsFunctions.Storage";

    /// <summary>Container: the files that suppliers and CCS drop.</summary>
    public const string Uploads = "uploads";

    /// <summary>Container: what became of each file.</summary>
    public const string Receipts = "receipts";

    /// <summary>Container: the bytes that were judged, and the heads of all ledgers; never changed.</summary>
    public const string Evidence = "evidence";

    /// <summary>Container: files that were set apart.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Container: daily extracts.</summary>
    public const string Exports = "exports";

    /// <summary>Container: copies of what stands nowhere else.</summary>
    public const string Backup = "backup";

    /// <summary>Table: the ledgers, the truth.</summary>
    public const string LedgerTable = "Ledger";

    /// <summary>Table: suppliers, and the contacts with their addresses.</summary>
    public const string RegisterTable = "Register";

    /// <summary>Table: standings.</summary>
    public const string StandingTable = "Standing";

    /// <summary>Table: uploads by path.</summary>
    public const string UploadTable = "Uploads";

    /// <summary>Table: what is owed, by due date.</summary>
    public const string ObligationTable = "Obligations";

    /// <summary>Table: counts of consumer feedback.</summary>
    public const string FeedbackTable = "Feedback";

    /// <summary>Table: messages to people.</summary>
    public const string MessageTable = "Messages";

    /// <summary>Queue: suppliers whose targets and standings are to be worked out again.</summary>
    public const string RecomputeQueue = "recompute";

    /// <summary>Queue: those of them that failed every time.</summary>
    public const string RecomputePoisonQueue = "recompute-poison";

    /// <summary>Queue: messages to people that are to be sent.</summary>
    public const string MessageQueue = "messages";

    /// <summary>Queue: those of them that failed every time.</summary>
    public const string MessagePoisonQueue = "messages-poison";

    /// <summary>Queue: uploads whose every reading failed. The host makes and names it.</summary>
    public const string BlobPoisonQueue = "webjobs-blobtrigger-poison";
}
