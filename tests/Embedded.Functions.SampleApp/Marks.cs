using Microsoft.Extensions.Configuration;

namespace SampleApp;

/// <summary>Writes what happened into a file, for whoever watches the process from outside.</summary>
public sealed class Marks(IConfiguration configuration)
{
    private readonly Lock writing = new();
    private readonly string? file = configuration["MarksFile"];

    public void Add(string mark)
    {
        if (file is null)
            return;
        lock (writing)
            File.AppendAllText(file, mark + "\n");
    }
}
