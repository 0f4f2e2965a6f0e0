using System.Buffers.Binary;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Files.Xlsx;

namespace DrsFunctions.Files.Xls;

/// <summary>What an XLS file says before its sheets: their names and places, the texts and formats that they share.</summary>
internal sealed class XlsGlobals
{
    private const int Version8 = 0x0600;
    private readonly List<string> texts = [];
    private readonly Dictionary<int, NumberLook> custom = [];
    private readonly List<int> formats = [];

    /// <summary>The sheets of cells, in order.</summary>
    public List<(string Name, bool Hidden, uint Place)> Sheets { get; } = [];

    /// <summary>Whether days are counted from 1 January 1904.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Why the workbook is not read; null when it may be.</summary>
    public Message? Refusal { get; private set; }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static XlsGlobals Read(BiffRecords records, FileLimits limits)
    {
        var globals = new XlsGlobals();
        records.Next();
        if (records.Type != XlsRecord.Begin)
            throw new InvalidDataException("The workbook does not begin as one.");
        if (BinaryPrimitives.ReadUInt16LittleEndian(records.Data.Span) != Version8)
            globals.Refusal = FileMessages.NotTable(XlsWorkbook.OlderThan97);
        while (globals.Refusal is null)
        {
            records.Next();
            if (records.Type == XlsRecord.End)
                break;
            globals.Take(records, limits);
        }

        return globals;
    }

    /// <summary>The text of a number.</summary>
    /// <exception cref="InvalidDataException">There is no text of that number.</exception>
    public string Text(uint number) =>
        number < texts.Count ? texts[(int)number] : throw new InvalidDataException("A cell refers to a text that is not there.");

    /// <summary>What a style makes of a number.</summary>
    public NumberLook Look(int style) => style < formats.Count ? NumberFormats.LookOf(formats[style], custom) : NumberLook.Number;

    private void Take(BiffRecords records, FileLimits limits)
    {
        var data = records.Data.Span;
        switch (records.Type)
        {
            case XlsRecord.Password:
                Refusal = FileMessages.PasswordProtected();
                break;
            case XlsRecord.MacroProject:
                Refusal = FileMessages.HasMacros();
                break;
            case XlsRecord.From1904:
                From1904 = BinaryPrimitives.ReadUInt16LittleEndian(data) != 0;
                break;
            case XlsRecord.Format:
                var format = BinaryPrimitives.ReadUInt16LittleEndian(data);
                custom[format] = NumberFormats.LookOf(records.Text(2).Read());
                break;
            case XlsRecord.Style:
                formats.Add(BinaryPrimitives.ReadUInt16LittleEndian(data[2..]));
                break;
            case XlsRecord.SheetPlace:
                TakeSheet(records, limits);
                break;
            case XlsRecord.SharedTexts:
                TakeTexts(records, limits);
                break;
        }
    }

    private void TakeSheet(BiffRecords records, FileLimits limits)
    {
        var data = records.Data.Span;
        var place = BinaryPrimitives.ReadUInt32LittleEndian(data);
        var isHidden = (data[4] & 3) != 0;
        switch (data[5])
        {
            case 0:
                Sheets.Add((records.Text(6).ReadShort(), isHidden, place));
                break;
            case 1 or 6:
                Refusal = FileMessages.HasMacros();
                break;
        }

        if (Sheets.Count > limits.MaximumSheets)
            Refusal = FileMessages.TooManySheets(limits);
    }

    private void TakeTexts(BiffRecords records, FileLimits limits)
    {
        var text = records.Text(4);
        var count = text.Number();
        if (count > limits.MaximumCells)
            throw new InvalidDataException("The workbook shares more texts than a file may have cells.");
        while (texts.Count < count)
            texts.Add(text.Read());
    }
}
