namespace DrsFunctions.Pages.Tests;

/// <summary>Tests of the site that they share.</summary>
public abstract class SiteTests : IAsyncLifetime
{
    protected Site Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await Site.SharedAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
