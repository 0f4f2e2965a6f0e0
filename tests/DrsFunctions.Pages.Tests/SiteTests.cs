namespace DrsFunctions.Pages.Tests;

/// <summary>Tests of the site that they share.</summary>
public abstract class SiteTests : IAsyncLifetime
{
    protected Site Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await Site.SharedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Holds a page to have no violations of WCAG and to fit windows of any width.</summary>
    protected async Task IsAccessibleAsync(string path)
    {
        var page = await Site.OpenAsync(path);

        await Axe.HasNoViolationsAsync(page);
        await Reflow.FitsAsync(page);
        await page.CloseAsync();
    }
}
