using System.Globalization;
using System.Xml;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Ods;

/// <summary>
/// Reads the cells of one sheet, once, from top to bottom. Rows and cells that stand for many are repeated as far as the limits
/// allow; a cell that a merged one covers is read like any other, and is empty unless somebody filled it before.
/// </summary>
internal sealed class OdsSheetReader(RowCollector rows, FileLimits limits)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;
    private readonly OdsCellReader cellReader = new(limits);
    private readonly List<(int Column, int Repeated, Cell Cell, bool IsTooLong)> cells = [];
    private long row;

    /// <summary>Reads until the sheet ends; its rows are handed over until they are enough.</summary>
    /// <exception cref="InvalidDataException">A cell or row is out of place, or holds what its type cannot.</exception>
    public void Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Next() && reader.Depth > depth)
        {
            if (reader.IsStart("table-row", OdsName.Table))
                ReadRow(reader);
            else if (reader.IsStart("shapes", OdsName.Table) || reader.IsStart("forms", OdsName.Office))
                reader.PassOver();
        }
    }

    private void ReadRow(XmlReader reader)
    {
        var repeated = Repeated(reader, "number-rows-repeated");
        cells.Clear();
        if (!reader.IsEmptyElement)
            ReadCells(reader);
        if (cells.Count > 0)
        {
            if (row + repeated > LastRow)
                throw new InvalidDataException("The rows of a sheet go on below the last.");
            for (var count = 0; count < repeated && !rows.IsDone; count++)
                Hand((int)row + 1 + count);
        }

        row += repeated;
    }

    private void ReadCells(XmlReader reader)
    {
        var depth = reader.Depth;
        long column = 0;
        while (reader.Next() && reader.Depth > depth)
        {
            if (!reader.IsStart("table-cell", OdsName.Table) && !reader.IsStart("covered-table-cell", OdsName.Table))
                continue;

            var repeated = Repeated(reader, "number-columns-repeated");
            var cell = cellReader.Read(reader);
            if (cellReader.IsTooLong || cell.Kind != CellKind.Empty)
            {
                if (column + repeated > LastColumn)
                    throw new InvalidDataException("The cells of a row go on to the right of the last.");
                if (cells.Count <= limits.MaximumColumns)
                    cells.Add(((int)column, repeated, cell, cellReader.IsTooLong));
            }

            column += repeated;
        }
    }

    private void Hand(int number)
    {
        foreach (var (column, repeated, cell, isTooLong) in cells)
        {
            for (var count = 0; count < repeated && rows.Refusal is null; count++)
            {
                if (isTooLong)
                    rows.PutTooLong(number, column + count);
                else
                    rows.Put(number, column + count, cell);
            }
        }

        rows.EndRow(number);
    }

    private static int Repeated(XmlReader reader, string attribute) => reader.GetAttribute(attribute, OdsName.Table) switch
    {
        null => 1,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        _ => throw new InvalidDataException("A cell or row is repeated by a number that is none."),
    };
}
