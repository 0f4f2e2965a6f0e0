using System.Globalization;
using System.Text;
using System.Xml;
using DrsFunctions.Files.Archives;

namespace DrsFunctions.Files.Ods;

/// <summary>
/// Gathers the text that a cell shows, no further than a cell can hold. White space in the XML counts once and not at the ends of a
/// paragraph; spaces that count are elements of their own.
/// </summary>
internal sealed class OdsText(int longest)
{
    private readonly char[] buffer = new char[1024];
    private readonly StringBuilder gathered = new();
    private bool hasParagraph;
    private bool isSpacePending;
    private int start;

    /// <summary>Whether there was more text than a cell can hold.</summary>
    public bool IsTooLong => gathered.Length > longest;

    /// <summary>Forgets the text.</summary>
    public void Clear()
    {
        gathered.Clear();
        hasParagraph = false;
    }

    /// <summary>Adds the paragraph at which the reader stands, on a line of its own.</summary>
    public void ReadParagraph(XmlReader reader)
    {
        isSpacePending = false;
        if (hasParagraph)
            Put('\n');
        hasParagraph = true;
        start = gathered.Length;
        if (reader.IsEmptyElement)
            return;

        var depth = reader.Depth;
        while (reader.Next() && reader.Depth > depth)
        {
            if (reader.IsText())
                Add(reader);
            else if (reader.IsStart("s", OdsName.Text))
                PutSpaces(reader.GetAttribute("c", OdsName.Text));
            else if (reader.IsStart("tab", OdsName.Text))
                Put('\t');
            else if (reader.IsStart("line-break", OdsName.Text))
                Put('\n');
            else if (reader.IsStart("annotation", OdsName.Office) || reader.IsStart("note", OdsName.Text) || reader.IsStart("ruby-text", OdsName.Text))
                reader.PassOver();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => gathered.ToString();

    private void Add(XmlReader reader)
    {
        int count;
        while (!IsTooLong && (count = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0)
        {
            foreach (var character in buffer.AsSpan(0, count))
            {
                if (character is ' ' or '\t' or '\r' or '\n')
                    isSpacePending = gathered.Length > start;
                else
                    Put(character);
            }
        }
    }

    private void PutSpaces(string? count)
    {
        var spaces = count is null ? 1 : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : throw new InvalidDataException("A number of spaces is none.");
        for (var index = 0; index < spaces && !IsTooLong; index++)
            Put(' ');
    }

    private void Put(char character)
    {
        if (isSpacePending)
            gathered.Append(' ');
        isSpacePending = false;
        gathered.Append(character);
    }
}
