namespace DrsFunctions.Compliance.Ledgers;

/// <summary>Something that happened and is to be remembered: what a ledger entry says. Its type's name is the entry's kind.</summary>
public abstract record Change
{
    /// <summary>The reporting year that it is about; null where it is about none or all.</summary>
    public virtual int? AboutYear => null;
}
