namespace DrsFunctions.Files.Xls;

/// <summary>The types of the records that are read, by what they hold (MS-XLS 2.3).</summary>
internal static class XlsRecord
{
    public const int Formula = 0x06;
    public const int End = 0x0A;
    public const int From1904 = 0x22;
    public const int Password = 0x2F;
    public const int SheetPlace = 0x85;
    public const int Numbers = 0xBD;
    public const int MacroProject = 0xD3;
    public const int RichText = 0xD6;
    public const int Style = 0xE0;
    public const int SharedTexts = 0xFC;
    public const int SharedText = 0xFD;
    public const int Number = 0x203;
    public const int Text = 0x204;
    public const int Answer = 0x205;
    public const int FormulaText = 0x207;
    public const int ArrayFormula = 0x221;
    public const int DataTable = 0x236;
    public const int ShortNumber = 0x27E;
    public const int Format = 0x41E;
    public const int SharedFormula = 0x4BC;
    public const int Begin = 0x809;
}
