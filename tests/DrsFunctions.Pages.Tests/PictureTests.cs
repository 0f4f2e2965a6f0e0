using Embedded.Azurite;

namespace DrsFunctions.Pages.Tests;

/// <summary>Takes the pictures of the README: into <c>docs/images</c> where <c>DRS_PICTURES</c> is set, else beside the tests.</summary>
[Collection("Site")]
public sealed class PictureTests(Site site)
{
    // What is further down is more of the same.
    private const int Height = 1_700;

    private static readonly string Folder = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("DRS_PICTURES") is { Length: > 0 }
            ? Path.Combine(RepositoryRoot.Find(), "docs", "images")
            : Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    [Theory]
    [InlineData("framework", "/frameworks/RM6226", 1280)]
    [InlineData("supplier", $"/frameworks/RM6226/suppliers/{Site.Steady}", 1280)]
    [InlineData("impact", "/frameworks/RM6226/impact", 1280)]
    [InlineData("supplier-narrow", $"/frameworks/RM6226/suppliers/{Site.Steady}", 320)]
    public async Task Page_InPictures_IsDrawn(string name, string path, int width)
    {
        var page = await site.OpenAsync(path, width);
        var file = Path.Combine(Folder, name + ".png");

        await page.ScreenshotAsync(new() { Path = file, FullPage = true, Clip = new() { Width = width, Height = Height } });

        Assert.True(new FileInfo(file).Length > 10_000);
        await page.CloseAsync();
    }
}
