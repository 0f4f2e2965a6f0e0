using System.Xml;

namespace DrsFunctions.Files.Archives;

/// <summary>Steps through the elements of a part, no deeper than spreadsheet programs nest them.</summary>
internal static class PartReader
{
    private const int Deepest = 64;

    /// <summary>Goes on to the next node; false at the end of the part.</summary>
    /// <exception cref="InvalidDataException">The elements are nested too deeply.</exception>
    public static bool Next(this XmlReader reader)
    {
        if (!reader.Read())
            return false;
        return reader.Depth <= Deepest ? true : throw new InvalidDataException("The elements of a part are nested too deeply.");
    }

    /// <summary>Whether the reader stands at the beginning of an element of this name, whatever its namespace.</summary>
    public static bool IsStart(this XmlReader reader, string name) =>
        reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, name, StringComparison.Ordinal);

    /// <summary>Whether the reader stands at the end of an element of this name.</summary>
    public static bool IsEnd(this XmlReader reader, string name) =>
        reader.NodeType == XmlNodeType.EndElement && string.Equals(reader.LocalName, name, StringComparison.Ordinal);

    /// <summary>Whether the reader stands at text.</summary>
    public static bool IsText(this XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Whether an attribute says yes.</summary>
    public static bool Says(this XmlReader reader, string attribute) => reader.GetAttribute(attribute) is "1" or "true";
}
