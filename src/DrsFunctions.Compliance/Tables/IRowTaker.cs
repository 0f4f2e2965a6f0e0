namespace DrsFunctions.Compliance.Tables;

/// <summary>Takes the rows of a table one by one as they are read, so that a file need never be in memory as a whole.</summary>
public interface IRowTaker
{
    /// <summary>What the file looks like.</summary>
    TableShape Shape { get; }

    /// <summary>Takes a row that reads plainly, without a string for any of its fields.</summary>
    /// <returns>False where it does not read plainly and nothing was taken: the row is then given as a <see cref="TableRow"/>.</returns>
    bool TryTake<TFields>(int row, TFields fields)
        where TFields : IUtf8Fields, allows ref struct;

    /// <summary>Takes a row, whatever it holds. Blank rows are not given.</summary>
    void Take(TableRow row);
}
