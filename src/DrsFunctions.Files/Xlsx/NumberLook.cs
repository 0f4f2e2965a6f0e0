namespace DrsFunctions.Files.Xlsx;

/// <summary>As what a spreadsheet program shows a number.</summary>
internal enum NumberLook
{
    /// <summary>As a number.</summary>
    Number,

    /// <summary>As a percentage, a hundred times the stored number.</summary>
    Percent,

    /// <summary>As a date, perhaps with a time.</summary>
    Date,

    /// <summary>As a time or a duration.</summary>
    Time,
}
