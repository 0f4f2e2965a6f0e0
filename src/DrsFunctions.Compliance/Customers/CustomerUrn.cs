namespace DrsFunctions.Compliance.Customers;

/// <summary>How URNs of customers are compared: without regard to the case of letters, should one have any.</summary>
public static class CustomerUrn
{
    /// <summary>Whether two URNs name the same customer.</summary>
    public static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>What all spellings of a URN have in common.</summary>
    public static string Key(string urn)
    {
        ArgumentNullException.ThrowIfNull(urn);
        return urn.ToUpperInvariant();
    }
}
