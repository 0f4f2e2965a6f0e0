using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>A row of a known section.</summary>
/// <param name="Row">The row.</param>
/// <param name="Item">The text of its item.</param>
internal sealed record ItemRow(TableRow Row, string Item)
{
    /// <summary>Whether nothing stands in any of these columns: a template's row that was left as it came.</summary>
    public bool IsBlankIn(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!string.IsNullOrWhiteSpace(Row[column].Text))
                return false;
        }

        return true;
    }
}
