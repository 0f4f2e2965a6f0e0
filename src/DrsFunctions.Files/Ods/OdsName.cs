using System.Xml;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Ods;

/// <summary>The namespaces of OpenDocument, and the elements by them.</summary>
internal static class OdsName
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Extension = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    /// <summary>Whether the reader stands at the beginning of an element.</summary>
    public static bool IsStart(this XmlReader reader, string name, string space) =>
        reader.IsStart(name) && string.Equals(reader.NamespaceURI, space, StringComparison.Ordinal);

    /// <summary>Goes to the end of the element at which the reader stands.</summary>
    public static void PassOver(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Next() && reader.Depth > depth)
        {
            // What it holds is of no interest.
        }
    }
}
