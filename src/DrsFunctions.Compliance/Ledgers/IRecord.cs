namespace DrsFunctions.Compliance.Ledgers;

/// <summary>What a ledger comes to: the fold of its entries.</summary>
/// <typeparam name="TSelf">The record's own type.</typeparam>
public interface IRecord<TSelf>
    where TSelf : IRecord<TSelf>
{
    /// <summary>The record of a ledger without entries.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>The record after one more entry: the only way in which it changes.</summary>
    TSelf Apply(Entry entry);
}
