namespace DrsFunctions.Uploads;

/// <summary>What a file may be called that is sent through the app, and what else it is called where that name is taken.</summary>
internal static class UploadFileName
{
    /// <summary>The most characters.</summary>
    public const int Longest = 200;

    /// <summary>Whether it is a name, with folders divided by <c>/</c> or without: nothing that leads elsewhere, and no control characters.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= Longest
        && !name.Any(char.IsControl)
        && !name.Contains('\\', StringComparison.Ordinal)
        && name.Split('/').All(part => part.Trim() is not ("" or "." or ".."));

    /// <summary>The name of a file that a browser sends, without the folders that some tell of.</summary>
    public static string Last(string path) => path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..].Trim();

    /// <summary>The n-th name to try: <c>report.csv</c>, <c>report (2).csv</c>, <c>report (3).csv</c>; shortened where it would be too long.</summary>
    public static string Numbered(string name, int number)
    {
        if (number == 1)
            return name;
        var ending = $" ({number}){Path.GetExtension(name)}";
        var stem = Path.GetFileNameWithoutExtension(name);
        return stem[..Math.Min(stem.Length, Math.Max(1, Longest - ending.Length))] + ending;
    }
}
