namespace DrsFunctions.Chaos.Rows;

/// <summary>How much the command asks for of a row that can be of any size; null where the row decides.</summary>
internal sealed record AskedSize
{
    /// <summary>How many processes of the app.</summary>
    public int? Processes { get; init; }

    /// <summary>How many suppliers.</summary>
    public int? Suppliers { get; init; }

    /// <summary>How many reports.</summary>
    public int? Reports { get; init; }

    /// <summary>How long, in minutes.</summary>
    public double? Minutes { get; init; }
}
