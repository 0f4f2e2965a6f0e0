namespace DrsFunctions.Tests.Support;

/// <summary>Frameworks like RM6226 under other names, for tests that look at all suppliers of one.</summary>
internal static class FrameworkCopies
{
    /// <summary>For tests of lists of standings.</summary>
    public const string OfStandings = "RM9001";

    /// <summary>For tests of lists of uploads.</summary>
    public const string OfUploads = "RM9002";

    /// <summary>For tests of contacts.</summary>
    public const string OfContacts = "RM9003";

    /// <summary>For tests of the framework as a whole.</summary>
    public const string OfImpact = "RM9004";

    /// <summary>For tests of awards.</summary>
    public const string OfAwards = "RM9005";

    /// <summary>For tests of customers.</summary>
    public const string OfCustomers = "RM9006";

    /// <summary>For tests of very many customers.</summary>
    public const string OfManyCustomers = "RM9007";

    /// <summary>For tests of customers' requirements.</summary>
    public const string OfRequirements = "RM9008";

    /// <summary>For tests of the daily export.</summary>
    public const string OfExports = "RM9009";

    /// <summary>For tests of bank holidays.</summary>
    public const string OfHolidays = "RM9011";

    /// <summary>For tests of suppliers that cannot be chased.</summary>
    public const string OfSilence = "RM9010";

    /// <summary>For tests of good practice and of hardship.</summary>
    public const string OfFeedback = "RM9012";

    /// <summary>A folder with the repository's frameworks and the copies.</summary>
    public static string Folder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "framework-copies")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "frameworks")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var original = File.ReadAllText(Path.Combine(folder, "RM6226.json"));
        foreach (var copy in (string[])[OfStandings, OfUploads, OfContacts, OfImpact, OfAwards, OfCustomers, OfManyCustomers, OfRequirements, OfExports, OfHolidays, OfSilence, OfFeedback])
            File.WriteAllText(Path.Combine(folder, $"{copy}.json"), original.Replace("RM6226", copy, StringComparison.Ordinal));
        return folder;
    }
}
