namespace DrsFunctions.Pages.Tests;

/// <summary>The browser of the machine: <c>DRS_CHROMIUM</c>, or where systems keep it.</summary>
internal static class Chromium
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    public static string Find() =>
        Environment.GetEnvironmentVariable("DRS_CHROMIUM") is { Length: > 0 } named
            ? named
            : Known.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium was found: install it ('apt-get install chromium') or name it in DRS_CHROMIUM.");
}
