using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests;

/// <summary>Tests against the app and storage that most tests share.</summary>
public abstract class JourneyTests : IAsyncLifetime
{
    private protected Journey Journey { get; private set; } = null!;

    private protected Account Account => Journey.Account;

    private protected Api Api => Journey.Api;

    public virtual async Task InitializeAsync() => Journey = await Journey.SharedAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
