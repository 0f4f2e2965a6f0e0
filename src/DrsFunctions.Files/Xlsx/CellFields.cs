using System.Collections.Immutable;
using System.Text;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files.Xlsx;

/// <summary>The cells of a row as a person would type them, in UTF-8 and by the columns of a kind; one for all rows.</summary>
/// <param name="positions">Where each column of the kind stands on the sheet; -1 for one that it does not have.</param>
internal sealed class CellFields(ImmutableArray<int> positions) : IUtf8Fields
{
    // A spreadsheet keeps 15 digits of a number: what is longer is not what was typed.
    private const int LongestNumber = 15;
    private readonly int[] ends = new int[positions.Length];
    private byte[] room = new byte[1024];

    public ReadOnlySpan<byte> this[int column]
    {
        get
        {
            var start = column == 0 ? 0 : ends[column - 1];
            return room.AsSpan(start, ends[column] - start);
        }
    }

    /// <summary>Takes the cells of a row.</summary>
    /// <returns>Whether all of them can stand as text: a spreadsheet's error values and long numbers cannot.</returns>
    public bool TryLoad(SheetRow row)
    {
        var end = 0;
        for (var column = 0; column < positions.Length; column++)
        {
            if (positions[column] is >= 0 and var position && position < row.Cells.Length)
            {
                var cell = row.Cells[position];
                if (cell.Kind == CellKind.Error || (cell.Kind == CellKind.Number && cell.Text.Length > LongestNumber))
                    return false;
                while (room.Length - end < Encoding.UTF8.GetMaxByteCount(cell.Text.Length))
                    Array.Resize(ref room, room.Length * 2);
                end += Encoding.UTF8.GetBytes(cell.Text, room.AsSpan(end));
            }

            ends[column] = end;
        }

        return true;
    }
}
