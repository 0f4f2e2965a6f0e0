namespace DrsFunctions.Compliance.Tables;

/// <summary>What a typed number was written with beside its digits.</summary>
[Flags]
internal enum NumberSigns
{
    None = 0,
    Pound = 1,
    Commas = 2,
    Percent = 4,
}
