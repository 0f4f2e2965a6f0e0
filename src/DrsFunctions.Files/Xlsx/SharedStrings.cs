using System.Xml;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Xlsx;

/// <summary>The texts that the cells of a workbook share.</summary>
internal sealed class SharedStrings
{
    private readonly List<string?> texts = [];

    /// <summary>Reads them; none where the workbook has no such part.</summary>
    /// <exception cref="InvalidDataException">There are more than a file may have cells.</exception>
    /// <exception cref="TooMuchTextException">They are longer together than may be in memory.</exception>
    public static SharedStrings Read(WorkbookArchive archive, string? part, FileLimits limits)
    {
        var strings = new SharedStrings();
        if (part is null)
            return strings;

        long characters = 0;
        var text = new PartText(limits.MaximumCellCharacters);
        using var reader = archive.Read(part);
        while (reader.Next())
        {
            if (!reader.IsStart("si"))
                continue;
            if (strings.texts.Count == limits.MaximumCells)
                throw new InvalidDataException("The workbook shares more texts than a file may have cells.");
            text.Clear();
            ReadItem(reader, "si", text);
            var shared = text.IsTooLong ? null : text.ToString();
            characters += shared?.Length ?? 0;
            if (characters > limits.MaximumSharedCharacters)
                throw new TooMuchTextException();
            strings.texts.Add(shared);
        }

        return strings;
    }

    /// <summary>Gathers the runs of a string item, without what tells how to pronounce it.</summary>
    public static void ReadItem(XmlReader reader, string element, PartText text)
    {
        if (reader.IsEmptyElement)
            return;

        bool inText = false, inPhonetic = false;
        while (reader.Next() && !reader.IsEnd(element))
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var starts = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                if (reader.LocalName is "t")
                    inText = starts;
                else if (reader.LocalName is "rPh")
                    inPhonetic = starts;
            }
            else if (inText && !inPhonetic && reader.IsText())
            {
                text.Add(reader);
            }
        }
    }

    /// <summary>The text of a number; null where it is longer than a cell can hold.</summary>
    /// <exception cref="InvalidDataException">There is no text of that number.</exception>
    public string? this[int index] =>
        (uint)index < (uint)texts.Count ? texts[index] : throw new InvalidDataException("A cell refers to a text that is not there.");
}
