namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does to its row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds a row; fails with 409 if it exists.</summary>
    Add = 0,

    /// <summary>Changes the columns given; fails with 412 if the row has another ETag. Without an ETag it adds a missing row.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces all columns; fails with 412 if the row has another ETag. Without an ETag it adds a missing row.</summary>
    UpdateReplace = 2,

    /// <summary>Removes a row; fails with 404 if it does not exist, with 412 if it has another ETag.</summary>
    Delete = 3,

    /// <summary>Adds a row, or changes the columns given.</summary>
    UpsertMerge = 4,

    /// <summary>Adds a row, or replaces all its columns.</summary>
    UpsertReplace = 5,
}
