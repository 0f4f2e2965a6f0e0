using Microsoft.Playwright;

namespace DrsFunctions.Pages.Tests;

/// <summary>The browser of the machine: <c>DRS_CHROMIUM</c>, or where systems keep it. The one that has no window draws a page in half the time.</summary>
internal static class Chromium
{
    private static readonly string[] Known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <summary>Starts it; it ends with the process that asked for it.</summary>
    public static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = ["--no-sandbox"] });
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("DRS_CHROMIUM") is { Length: > 0 } named
            ? named
            : Known.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium was found: install it ('apt-get install chromium-headless-shell') or name it in DRS_CHROMIUM.");
}
