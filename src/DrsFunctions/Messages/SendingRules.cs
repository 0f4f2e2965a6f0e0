namespace DrsFunctions.Messages;

/// <summary>Who may be written to from here: nobody without a key, and nobody by accident.</summary>
public static class SendingRules
{
    /// <summary>There is no provider to send with.</summary>
    public const string NoKey = "noNotifyKey";

    /// <summary>The key would write to real people from a place that is not production.</summary>
    public const string LiveKey = "liveKeyOutsideProduction";

    /// <summary>The address is not of a domain that may be written to.</summary>
    public const string OtherDomain = "domainNotAllowed";

    /// <summary>Why nothing is sent to an address; null if something may be.</summary>
    public static string? WhyNot(NotifyOptions options, string address)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(address);
        if (WhyNobody(options) is { } reason)
            return reason;
        var domain = address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
        return options.AllowedDomains.IsEmpty || options.AllowedDomains.Contains(domain) ? null : OtherDomain;
    }

    /// <summary>Why nothing is sent to anybody; null if something may be.</summary>
    public static string? WhyNobody(NotifyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Key is not { } key)
            return NoKey;
        return options.IsProduction || key.IsForTests ? null : LiveKey;
    }
}
