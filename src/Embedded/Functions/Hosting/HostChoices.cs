namespace Embedded.Functions.Hosting;

/// <summary>What a host is made of, besides its settings: a program gives its own assembly, a test what it wants.</summary>
internal sealed record HostChoices
{
    /// <summary>The types among which the functions are found.</summary>
    public required Func<IEnumerable<Type>> Types { get; init; }

    /// <summary>The app's name: the host id where no setting gives one.</summary>
    public string ApplicationName { get; init; } = "functions";

    public string[] Arguments { get; init; } = [];

    /// <summary>Where <c>host.json</c>, <c>appsettings.json</c> and <c>local.settings.json</c> lie.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Settings that win over all others.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
