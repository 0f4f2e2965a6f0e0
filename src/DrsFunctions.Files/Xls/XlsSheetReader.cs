using System.Buffers.Binary;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Xlsx;

namespace DrsFunctions.Files.Xls;

/// <summary>Reads the cells of one sheet. They may stand in any order in the file.</summary>
internal sealed class XlsSheetReader(BiffRecords records, XlsGlobals globals, FileLimits limits)
{
    private const int LastColumn = 255;
    private readonly List<(int Row, int Column, Cell Cell)> cells = [];

    /// <summary>Reads the sheet that begins at a place, and hands its rows over.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public void Read(uint place, RowCollector rows)
    {
        records.MoveTo(place);
        records.Next();
        if (records.Type != XlsRecord.Begin)
            throw new InvalidDataException("A sheet of the workbook does not begin where it should.");

        // Charts on the sheet begin and end within it.
        for (var depth = 1; depth > 0 && cells.Count <= limits.MaximumCells;)
        {
            records.Next();
            if (records.Type == XlsRecord.Begin)
                depth++;
            else if (records.Type == XlsRecord.End)
                depth--;
            else if (depth == 1)
                Take(records.Data.Span);
        }

        Hand(rows);
    }

    private void Hand(RowCollector rows)
    {
        cells.Sort(static (one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Column.CompareTo(other.Column));
        for (var index = 0; index < cells.Count && !rows.IsDone; index++)
        {
            var (row, column, cell) = cells[index];
            if (index > 0 && cells[index - 1].Row == row && cells[index - 1].Column == column)
                throw new InvalidDataException("A cell of a sheet stands in it twice.");
            rows.Put(row + 1, column, cell);
            if (index == cells.Count - 1 || cells[index + 1].Row != row)
                rows.EndRow(row + 1);
        }
    }

    private void Take(ReadOnlySpan<byte> data)
    {
        switch (records.Type)
        {
            case XlsRecord.Number:
                Put(data, ToNumber(BinaryPrimitives.ReadDoubleLittleEndian(data[6..]), Style(data)));
                break;
            case XlsRecord.ShortNumber:
                Put(data, ToNumber(Short(data[6..]), Style(data)));
                break;
            case XlsRecord.Numbers:
                TakeNumbers(data);
                break;
            case XlsRecord.SharedText:
                Put(data, Cell.OfText(globals.Text(BinaryPrimitives.ReadUInt32LittleEndian(data[6..]))));
                break;
            case XlsRecord.Text or XlsRecord.RichText:
                Put(data, Cell.OfText(records.Text(6).Read()));
                break;
            case XlsRecord.Answer:
                Put(data, data[7] == 0 ? ToAnswer(data[6]) : ToError(data[6]));
                break;
            case XlsRecord.Formula:
                Put(data, ToStored(data));
                break;
        }
    }

    private void TakeNumbers(ReadOnlySpan<byte> data)
    {
        var row = BinaryPrimitives.ReadUInt16LittleEndian(data);
        var column = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        for (var at = 4; at + 6 < data.Length; at += 6, column++)
            Put(row, column, ToNumber(Short(data[(at + 2)..]), BinaryPrimitives.ReadUInt16LittleEndian(data[at..])));
    }

    // A formula's stored value is a double, or says in place of one what else it is.
    private Cell ToStored(ReadOnlySpan<byte> data)
    {
        if (BinaryPrimitives.ReadUInt16LittleEndian(data[12..]) != 0xFFFF)
            return ToNumber(BinaryPrimitives.ReadDoubleLittleEndian(data[6..]), Style(data));
        switch (data[6])
        {
            case 0:
                do
                    records.Next();
                while (records.Type is XlsRecord.SharedFormula or XlsRecord.ArrayFormula or XlsRecord.DataTable);
                return records.Type == XlsRecord.FormulaText
                    ? Cell.OfText(records.Text(0).Read())
                    : throw new InvalidDataException("The text of a formula is missing.");
            case 1:
                return ToAnswer(data[8]);
            case 2:
                return ToError(data[8]);
            case 3:
                return Cell.Empty;
            default:
                throw new InvalidDataException("The stored value of a formula is of a kind that no program writes.");
        }
    }

    private Cell ToNumber(double value, int style) => double.IsFinite(value)
        ? SpreadsheetNumber.ToCell(value, globals.Look(style), globals.From1904)
        : throw new InvalidDataException("A number of a sheet is none.");

    private static Cell ToAnswer(byte value) =>
        value <= 1 ? Cell.OfBoolean(value == 1) : throw new InvalidDataException("A truth value is neither true nor false.");

    private static Cell ToError(byte code) => Cell.OfError(code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR",
    });

    // The upper 30 bits of a double, or a whole number of 30 bits; perhaps a hundredth of it.
    private static double Short(ReadOnlySpan<byte> data)
    {
        var bits = BinaryPrimitives.ReadInt32LittleEndian(data);
        var number = (bits & 2) != 0 ? bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & ~3) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    private static int Style(ReadOnlySpan<byte> data) => BinaryPrimitives.ReadUInt16LittleEndian(data[4..]);

    private void Put(ReadOnlySpan<byte> data, Cell cell) =>
        Put(BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..]), cell);

    private void Put(int row, int column, Cell cell)
    {
        if (column > LastColumn)
            throw new InvalidDataException("A cell of a sheet is out of place.");
        if (cell.Kind != CellKind.Empty)
            cells.Add((row, column, cell));
    }
}
