using System.Collections.Immutable;
using DrsFunctions.Tests.Support;
using NodaTime;

namespace DrsFunctions.Chaos.Worlds;

/// <summary>How a world is made up.</summary>
internal sealed record WorldShape
{
    /// <summary>What the app's clock shows first.</summary>
    public Instant Begins { get; init; } = Instant.FromUtc(2026, 1, 5, 9, 0);

    /// <summary>How many processes of the app run on the one storage.</summary>
    public int Processes { get; init; } = 1;

    /// <summary>Whether queues and tables are reached directly: the proxy then takes little of the time that is measured, and no waits are shortened.</summary>
    public bool IsProxyForBlobsOnly { get; init; }

    /// <summary>Settings besides the usual ones.</summary>
    public ImmutableArray<(string Name, string Value)> Settings { get; init; } = [];

    /// <summary>What is done to the storage before the app starts on it.</summary>
    public Func<Account, Task> Prepare { get; init; } = _ => Task.CompletedTask;
}
