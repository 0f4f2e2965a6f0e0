namespace DrsFunctions.Compliance.Tables;

/// <summary>The published names of what reading may do to a cell; a receipt lists those that were used.</summary>
public static class Normalisation
{
    /// <summary>Spaces or line breaks before or after the text were dropped.</summary>
    public const string OuterSpaces = "outerSpaces";

    /// <summary>A no-break space became a space; a zero-width one was dropped.</summary>
    public const string NoBreakSpaces = "noBreakSpaces";

    /// <summary>A curly quotation mark or apostrophe became a straight one.</summary>
    public const string SmartQuotes = "smartQuotes";

    /// <summary>Commas between thousands were dropped: <c>1,250</c>.</summary>
    public const string ThousandsCommas = "thousandsCommas";

    /// <summary>A leading pound sign was dropped: <c>£1250</c>.</summary>
    public const string PoundSign = "poundSign";

    /// <summary>A trailing percent sign was dropped, so <c>38.5%</c> reads as 38.5.</summary>
    public const string PercentSign = "percentSign";

    /// <summary>A form of "not available" (<c>N/A</c>, <c>NA</c>, <c>-</c>) was read as an empty cell.</summary>
    public const string NotAvailable = "notAvailable";

    /// <summary>A spreadsheet's number in a date column was read as the date that it stands for.</summary>
    public const string SerialDate = "serialDate";

    /// <summary>The time of a spreadsheet's date and time was left out: the day is what counts.</summary>
    public const string TimeOfDay = "timeOfDay";

    /// <summary>A yes or no was written in another form: <c>Y</c>, <c>TRUE</c>, <c>1</c>, <c>N</c>, <c>FALSE</c>, <c>0</c>.</summary>
    public const string YesNo = "yesNo";
}
