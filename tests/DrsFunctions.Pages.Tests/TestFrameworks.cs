namespace DrsFunctions.Pages.Tests;

/// <summary>The repository's frameworks, with one of very many suppliers and one of many years beside them.</summary>
internal static class TestFrameworks
{
    /// <summary>Like RM6226, for 10,000 suppliers.</summary>
    public const string Crowded = "RM9101";

    /// <summary>Like RM6226, but begun in 2015: its year 10 ends when year 4 of RM6226 does.</summary>
    public const string Long = "RM9102";

    private static readonly Lazy<string> Written = new(Write);

    /// <summary>A folder with all of them.</summary>
    public static string Folder => Written.Value;

    private static string Write()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "framework-copies")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "frameworks")))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), File.ReadAllText(file).Replace("\"effectiveFrom\": \"2021-12-14\"", "\"effectiveFrom\": \"2015-12-14\"", StringComparison.Ordinal));
        var original = File.ReadAllText(Path.Combine(folder, "RM6226.json"));
        File.WriteAllText(Path.Combine(folder, $"{Crowded}.json"), original.Replace("RM6226", Crowded, StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(folder, $"{Long}.json"),
            original.Replace("RM6226", Long, StringComparison.Ordinal).Replace("\"starts\": \"2021-12-14\"", "\"starts\": \"2015-12-14\"", StringComparison.Ordinal));
        return folder;
    }
}
