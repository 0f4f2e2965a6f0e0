#nullable disable // See ITableEntity.

namespace Azure.Data.Tables.Models;

/// <summary>A table of the account.</summary>
public class TableItem
{
    /// <summary>A table.</summary>
    /// <param name="name">Its name.</param>
    public TableItem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>Its name: 3 to 63 letters and digits.</summary>
    public string Name { get; }
}
