using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos.Tests;

/// <summary>The stage on which the rows are played one after the other, each with suppliers of its own.</summary>
public sealed class SharedStage : IAsyncLifetime
{
    internal Stage Stage { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Stage.DisposeAsync().AsTask();
}
