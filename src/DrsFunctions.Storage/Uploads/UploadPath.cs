namespace DrsFunctions.Storage.Uploads;

/// <summary>The path of a file in the container <c>uploads</c>: <c>{framework}/{owner}/{kind}/{file name, may hold folders}</c>.</summary>
/// <param name="Text">The whole path.</param>
/// <param name="Framework">Its first part, whether or not there is such a framework; empty where it has none.</param>
/// <param name="Owner">Its second part: a supplier's id or <c>ccs</c>; empty where it has none.</param>
/// <param name="Kind">Its third part, whether or not there is such a kind; empty where it has none.</param>
/// <param name="FileName">The rest; the last part where there are too few.</param>
/// <param name="Problem">Why it does not say whose file it is; null where it does.</param>
public sealed record UploadPath(string Text, string Framework, string Owner, string Kind, string FileName, UploadPathProblem? Problem)
{
    private const int Parts = 4;
    private const int LongestId = 40;

    /// <summary>Whether it says whose file it is.</summary>
    public bool IsRecognised => Problem is null;

    /// <summary>Whether a text can be the id of a supplier: 1 to 40 letters, digits and hyphens.</summary>
    public static bool IsId(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= LongestId && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
    }

    /// <summary>Takes a path apart. Every path is one; what is wrong with it is its <see cref="Problem"/>.</summary>
    public static UploadPath Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('/', Parts);
        var fileName = parts[^1];
        string PartAt(int index) => index < parts.Length - 1 ? parts[index] : "";

        UploadPathProblem? problem = null;
        if (parts.Length < Parts || !IsName(parts[0]) || !IsName(parts[2]) || fileName.Length == 0)
            problem = UploadPathProblem.TooFewParts;
        else if (!IsId(parts[1]))
            problem = UploadPathProblem.OwnerIsNoId;
        return new(path, PartAt(0), PartAt(1), PartAt(2), fileName, problem);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // "." and ".." are steps of a path, not parts of one: a receipt that followed them would lie elsewhere.
    private static bool IsName(string part) => part is not ("" or "." or "..");
}
