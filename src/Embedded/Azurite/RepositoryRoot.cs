namespace Embedded.Azurite;

/// <summary>The folder that holds <c>DrsFunctions.sln</c>: where the development tools are installed.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest such folder above the program, or above the working directory.</summary>
    /// <exception cref="InvalidOperationException">Neither lies inside the repository.</exception>
    public static string Find() =>
        Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException("Azurite is started from the repository only: no DrsFunctions.sln above the program. Start it by hand, or name a storage account.");

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "DrsFunctions.sln")))
                return at.FullName;
        }

        return null;
    }
}
