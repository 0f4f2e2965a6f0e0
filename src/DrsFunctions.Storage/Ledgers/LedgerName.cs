namespace DrsFunctions.Storage.Ledgers;

/// <summary>Which ledger: a supplier's on a framework, or the framework's own lists.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Owner">The supplier's id, or <c>ccs</c>.</param>
public readonly record struct LedgerName(string Framework, string Owner)
{
    /// <summary>The owner of a framework's own lists.</summary>
    public const string Ccs = "ccs";

    /// <summary>The key of its rows: <c>RM6226|001b000003K1abc</c>.</summary>
    public string PartitionKey => $"{Framework}|{Owner}";

    /// <summary>The ledger of a framework's own lists.</summary>
    public static LedgerName OfFramework(string framework) => new(framework, Ccs);

    /// <summary>The ledger whose rows have that key.</summary>
    /// <exception cref="FormatException">No ledger's rows do.</exception>
    public static LedgerName Of(string partitionKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        var bar = partitionKey.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? throw new FormatException("A ledger's key is its framework, a bar and its owner.") : new(partitionKey[..bar], partitionKey[(bar + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => PartitionKey;
}
