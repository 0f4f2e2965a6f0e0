using System.IO.Compression;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Exports;

/// <summary>
/// Sets suppliers' extracts aside until all are read, since what is hidden of one goes by the others. In a file of this process
/// alone, which goes with it.
/// </summary>
internal sealed class ExtractSpool : IAsyncDisposable
{
    private readonly FileStream file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Options());
    private readonly StreamWriter writer;

    public ExtractSpool() => writer = new(new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true));

    /// <summary>Sets an extract aside.</summary>
    public Task AddAsync(SupplierExtract extract) => writer.WriteLineAsync(StorageJson.Write(extract));

    /// <summary>All of them, in the order in which they came; nothing can be added any more.</summary>
    public async IAsyncEnumerable<SupplierExtract> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await writer.DisposeAsync();
        file.Position = 0;
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress, leaveOpen: true));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            yield return StorageJson.Read<SupplierExtract>(line);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await file.DisposeAsync();
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
