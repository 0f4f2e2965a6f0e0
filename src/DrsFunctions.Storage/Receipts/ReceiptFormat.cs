namespace DrsFunctions.Storage.Receipts;

/// <summary>The forms in which a receipt is kept.</summary>
public enum ReceiptFormat
{
    /// <summary>For programs; written last, so that whoever sees it sees the others.</summary>
    Json,

    /// <summary>A page for people.</summary>
    Html,

    /// <summary>The messages as a table; only where there are some.</summary>
    Csv,
}
