using System.Text;
using DrsFunctions.Storage.Exports;

namespace DrsFunctions.Exports;

/// <summary>Writes a table and its metadata into an export, row by row.</summary>
internal sealed class ExtractWriter<TRow>
{
    private const int Flushed = 64 * 1024;

    private readonly ExtractTable<TRow> table;
    private readonly StagedFile file;
    private readonly StagedFile metadata;
    private readonly StringBuilder text = new();
    private long rows;

    private ExtractWriter(ExtractTable<TRow> table, StagedFile file, StagedFile metadata)
    {
        this.table = table;
        this.file = file;
        this.metadata = metadata;
        CsvLine.Append(text, table.Header);
    }

    /// <summary>Begins a table.</summary>
    public static async Task<ExtractWriter<TRow>> OpenAsync(ExportFolder folder, ExtractTable<TRow> table, CancellationToken cancellationToken)
    {
        var lines = await folder.StageAsync(table.File, "text/csv; charset=utf-8; header=present", cancellationToken);
        return new(table, lines, await folder.StageAsync(CsvMetadata.FileOf(table.File), "application/csvm+json", cancellationToken));
    }

    /// <summary>Adds a row.</summary>
    public async ValueTask WriteAsync(TRow row, CancellationToken cancellationToken)
    {
        CsvLine.Append(text, table.LineOf(row));
        rows++;
        if (text.Length >= Flushed)
            await FlushAsync(cancellationToken);
    }

    /// <summary>Ends the table.</summary>
    /// <returns>What the manifest says of it and of its metadata.</returns>
    public async Task<IReadOnlyList<ExportedFile>> CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await metadata.WriteAsync(Encoding.UTF8.GetBytes(CsvMetadata.Of(table)), cancellationToken);
        return [await file.CompleteAsync(rows, cancellationToken), await metadata.CompleteAsync(rows: null, cancellationToken)];
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await file.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        text.Clear();
    }
}
