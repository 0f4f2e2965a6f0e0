namespace DrsFunctions.Compliance.Tables;

/// <summary>What a cell holds, as the file says it, before anybody reads meaning into it.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Characters: every CSV cell that is not empty, and a spreadsheet's text cells.</summary>
    Text,

    /// <summary>A spreadsheet's number, read to 15 significant digits.</summary>
    Number,

    /// <summary>A spreadsheet's number that is shown as a date.</summary>
    Date,

    /// <summary>A spreadsheet's TRUE or FALSE.</summary>
    Boolean,

    /// <summary>A spreadsheet's error value, such as <c>#REF!</c>; its text says which.</summary>
    Error,
}
