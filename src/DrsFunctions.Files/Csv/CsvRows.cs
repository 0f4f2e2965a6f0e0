using System.Collections.Immutable;
using CsvHelper;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Streaming;

namespace DrsFunctions.Files.Csv;

/// <summary>Hands the records of a CSV file on: the first until the headers are found, then each as it comes.</summary>
internal sealed class CsvRows<TTaker>(TTaker taker, FileLimits limits)
    where TTaker : class, IRowTaker
{
    private readonly TableStart beginning = new(null, limits.Bound(taker.Shape));
    private Table? table;
    private ImmutableArray<int> positions = [];
    private int number;
    private int taken;

    /// <summary>Who takes them.</summary>
    public TTaker Taker => taker;

    /// <summary>The headers that mean nothing to this kind.</summary>
    public ImmutableArray<string> Ignored => table?.Ignored ?? [];

    /// <summary>Why the file is not read on; empty messages count as none.</summary>
    public ImmutableArray<Message>? Refusal { get; private set; }

    /// <summary>Notes a record whose quotation marks are wrong.</summary>
    public void Note(CsvMalformedRecord record)
    {
        Message? message = record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => FileMessages.QuoteNotClosed((int)record.RecordNumber),
            CsvMalformedReason.TextAfterClosingQuote => FileMessages.QuoteMisplaced((int)record.RecordNumber),
            _ => null,
        };
        if (message is not null)
            Refuse(message);
    }

    /// <summary>Takes the record that the reader stands on. A record over several lines is one row, and a blank line is a row.</summary>
    public void Take(CsvReader reader)
    {
        number++;
        if (IsOverLimit(reader))
            return;
        if (table is null)
        {
            if (RowOf(reader) is { IsBlank: false } row)
                beginning.Add(row);
            if (beginning.IsComplete)
                Begin();
            return;
        }

        if (reader.IsEmpty(positions[0]) && RowOf(reader).IsBlank)
            return;
        if (Count() && !taker.TryTake(number, new CsvFields(reader, positions)))
            taker.Take(new(null, RowOf(reader), table.Positions));
    }

    /// <summary>Takes what was held back while the headers were looked for.</summary>
    public void End()
    {
        if (table is null && Refusal is null)
            Begin();
    }

    private void Begin()
    {
        var found = beginning.Find();
        if (found.Table is not { } begun)
        {
            Refusal = found.Messages;
            return;
        }

        table = begun;
        positions = [.. taker.Shape.Columns.Select(column => begun.Positions.TryGetValue(column.Name, out var position) ? position : -1)];
        foreach (var row in begun.Rows.TakeWhile(_ => Count()))
            taker.Take(row);
    }

    private bool Count()
    {
        if (taken++ < limits.MaximumRows)
            return true;
        Refuse(TableFinder.TooManyRows(limits.Bound(taker.Shape), null, number, taken));
        return false;
    }

    private bool IsOverLimit(CsvReader reader)
    {
        if (reader.RawRecord.Length > limits.MaximumCellCharacters)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetSpan(column).Length > limits.MaximumCellCharacters && reader.GetString(column).Length > limits.MaximumCellCharacters)
                    return Refuse(FileMessages.CellTooLong(limits, null, number, column));
            }
        }

        for (var column = limits.MaximumColumns; column < reader.FieldCount; column++)
        {
            if (!string.IsNullOrWhiteSpace(reader.GetString(column)))
                return Refuse(FileMessages.TooManyColumns(limits, null, number, column));
        }

        return false;
    }

    private SheetRow RowOf(CsvReader reader)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(reader.FieldCount);
        for (var column = 0; column < Math.Min(reader.FieldCount, limits.MaximumColumns); column++)
            cells.Add(reader.IsEmpty(column) ? Cell.Empty : Cell.OfText(reader.GetString(column)));
        return new(number, cells.ToImmutable());
    }

    private bool Refuse(Message message)
    {
        Refusal ??= [message];
        return true;
    }
}
