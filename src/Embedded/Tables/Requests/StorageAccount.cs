namespace Azure.Data.Tables;

/// <summary>Where an account's tables are, and its key: what a connection string says.</summary>
internal sealed record StorageAccount(Uri TableEndpoint, string Name, byte[] Key)
{
    private const string EmulatorName = "devstoreaccount1";

    // Published: the same on every machine.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Reads a connection string, as the portal gives it or as emulators take it.</summary>
    /// <exception cref="FormatException">It lacks the account's name, key or tables, or is no list of settings.</exception>
    public static StorageAccount Parse(string connectionString)
    {
        var settings = Settings(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator) && emulator.Equals("true", StringComparison.OrdinalIgnoreCase))
            return new(EmulatorEndpoint(settings.GetValueOrDefault("DevelopmentStorageProxyUri")), EmulatorName, Convert.FromBase64String(EmulatorKey));

        var name = Required(settings, "AccountName");
        return new(Endpoint(settings, name), name, Convert.FromBase64String(Required(settings, "AccountKey")));
    }

    private static Uri EmulatorEndpoint(string? proxy)
    {
        var host = proxy is null ? new("http://127.0.0.1") : new Uri(proxy);
        return new UriBuilder(host.Scheme, host.Host, 10002, EmulatorName).Uri;
    }

    private static Uri Endpoint(Dictionary<string, string> settings, string name)
    {
        if (settings.TryGetValue("TableEndpoint", out var endpoint))
            return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) ? uri : throw new FormatException("The connection string's TableEndpoint is not a URL.");
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        return new($"{protocol}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) ? value : throw new FormatException($"The connection string has no {name}.");

    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new FormatException("The connection string has a setting that is not written as name=value.");
            settings[setting[..equals].TrimEnd()] = setting[(equals + 1)..].TrimStart();
        }

        return settings;
    }
}
