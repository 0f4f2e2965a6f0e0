using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Templates;

namespace DrsFunctions.Files.Templates;

/// <summary>Writes templates as OpenDocument spreadsheets: headings that cannot be typed over, lists to choose from, and a sheet of guidance.</summary>
internal static class OdsTemplate
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string TableNames = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string TextNames = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";
    private const int EmptyRows = 200;

    private const string Manifest =
        """<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>""";

    /// <summary>The spreadsheet.</summary>
    public static byte[] Write(Template template)
    {
        using var archive = new TemplateArchive();
        archive.Add("mimetype", MediaType, CompressionLevel.NoCompression);
        archive.Add("META-INF/manifest.xml", Manifest);
        archive.Add("meta.xml", xml => WriteProperties(xml, template));
        archive.Add("content.xml", xml => WriteContent(xml, template));
        return archive.ToBytes();
    }

    private static void WriteProperties(XmlWriter xml, Template template)
    {
        xml.WriteStartElement("office", "document-meta", Office);
        xml.WriteAttributeString("office", "version", Office, "1.3");
        xml.WriteStartElement("office", "meta", Office);
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", template.Title);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteContent(XmlWriter xml, Template template)
    {
        xml.WriteStartElement("office", "document-content", Office);
        xml.WriteAttributeString("xmlns", "table", null, TableNames);
        xml.WriteAttributeString("xmlns", "text", null, TextNames);
        xml.WriteAttributeString("xmlns", "style", null, Style);
        xml.WriteAttributeString("xmlns", "fo", null, Format);
        xml.WriteAttributeString("xmlns", "of", null, "urn:oasis:names:tc:opendocument:xmlns:of:1.2");
        xml.WriteAttributeString("office", "version", Office, "1.3");
        xml.WriteStartElement("office", "automatic-styles", Office);
        WriteStyle(xml, "heading", isLocked: true, "#1d70b8", "#ffffff");
        WriteStyle(xml, "entry", isLocked: false, null, null);
        WriteStyle(xml, "toread", isLocked: true, "#f3f3f3", "#484949");
        xml.WriteEndElement();
        xml.WriteStartElement("office", "body", Office);
        xml.WriteStartElement("office", "spreadsheet", Office);
        var choices = new List<ImmutableArray<string>>();
        CollectChoices(template, choices);
        WriteChoices(xml, template.Kind, choices);
        WriteTable(xml, template, choices);
        WriteGuidance(xml, template);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml, string name, bool isLocked, string? background, string? colour)
    {
        xml.WriteStartElement("style", "style", Style);
        xml.WriteAttributeString("style", "name", Style, name);
        xml.WriteAttributeString("style", "family", Style, "table-cell");
        xml.WriteStartElement("style", "table-cell-properties", Style);
        xml.WriteAttributeString("style", "cell-protect", Style, isLocked ? "protected" : "none");
        xml.WriteAttributeString("fo", "wrap-option", Format, "wrap");
        if (background is not null)
            xml.WriteAttributeString("fo", "background-color", Format, background);
        xml.WriteEndElement();
        if (colour is not null)
        {
            xml.WriteStartElement("style", "text-properties", Style);
            xml.WriteAttributeString("fo", "color", Format, colour);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void CollectChoices(Template template, List<ImmutableArray<string>> choices)
    {
        foreach (var texts in template.Choices.Select(choice => choice.Texts).Concat(template.Columns.Select(column => column.Choices)))
        {
            if (texts.Length > 0 && !choices.Exists(known => known.SequenceEqual(texts)))
                choices.Add(texts);
        }
    }

    private static void WriteChoices(XmlWriter xml, string kind, List<ImmutableArray<string>> choices)
    {
        if (choices.Count == 0)
            return;
        xml.WriteStartElement("table", "content-validations", TableNames);
        for (var index = 0; index < choices.Count; index++)
        {
            xml.WriteStartElement("table", "content-validation", TableNames);
            xml.WriteAttributeString("table", "name", TableNames, NameOf(index));
            xml.WriteAttributeString("table", "condition", TableNames, $"of:cell-content-is-in-list({string.Join(';', choices[index].Select(text => $"\"{text}\""))})");
            xml.WriteAttributeString("table", "allow-empty-cell", TableNames, "true");
            xml.WriteAttributeString("table", "base-cell-address", TableNames, $"{kind}.A1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTable(XmlWriter xml, Template template, List<ImmutableArray<string>> choices)
    {
        xml.WriteStartElement("table", "table", TableNames);
        xml.WriteAttributeString("table", "name", TableNames, template.Kind);
        xml.WriteAttributeString("table", "protected", TableNames, "true");
        foreach (var column in template.Columns)
        {
            xml.WriteStartElement("table", "table-column", TableNames);
            xml.WriteAttributeString("table", "default-cell-style-name", TableNames, StyleOf(column.Use));
            xml.WriteEndElement();
        }

        WriteRow(xml, 1, [.. template.Columns.Select(column => (Cell.OfText(column.Name), "heading", (string?)null))]);
        for (var row = 0; row < template.Rows.Length; row++)
            WriteRow(xml, 1, RowOf(template, row, template.Rows[row], choices));
        WriteRow(xml, EmptyRows, RowOf(template, template.Rows.Length, [.. template.Columns.Select(_ => Cell.Empty)], choices));
        xml.WriteEndElement();
    }

    private static ImmutableArray<(Cell Cell, string Style, string? Choice)> RowOf(Template template, int row, ImmutableArray<Cell> cells, List<ImmutableArray<string>> choices) =>
    [
        .. cells.Select((cell, column) =>
        {
            var texts = template.ChoicesOf(row, column);
            return (cell, StyleOf(template.Columns[column].Use), texts.Length > 0 ? NameOf(choices.FindIndex(known => known.SequenceEqual(texts))) : null);
        }),
    ];

    private static void WriteGuidance(XmlWriter xml, Template template)
    {
        xml.WriteStartElement("table", "table", TableNames);
        xml.WriteAttributeString("table", "name", TableNames, "Guidance");
        xml.WriteStartElement("table", "table-column", TableNames);
        xml.WriteAttributeString("table", "number-columns-repeated", TableNames, "2");
        xml.WriteEndElement();
        WriteRow(xml, 1, [(Cell.OfText(template.Title), "heading", null)]);
        foreach (var line in template.Guidance)
            WriteRow(xml, 1, [(Cell.OfText(line.Term), "toread", null), (Cell.OfText(line.Text), "toread", null)]);
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int times, ImmutableArray<(Cell Cell, string Style, string? Choice)> cells)
    {
        xml.WriteStartElement("table", "table-row", TableNames);
        if (times > 1)
            xml.WriteAttributeString("table", "number-rows-repeated", TableNames, times.ToString(CultureInfo.InvariantCulture));
        foreach (var (cell, style, choice) in cells)
        {
            xml.WriteStartElement("table", "table-cell", TableNames);
            xml.WriteAttributeString("table", "style-name", TableNames, style);
            if (choice is not null)
                xml.WriteAttributeString("table", "content-validation-name", TableNames, choice);
            WriteCell(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, Cell cell)
    {
        if (cell.Kind == CellKind.Empty)
            return;
        xml.WriteAttributeString("office", "value-type", Office, cell.Kind == CellKind.Number ? "float" : "string");
        if (cell.Kind == CellKind.Number)
            xml.WriteAttributeString("office", "value", Office, cell.Number.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("text", "p", TextNames, cell.Text);
    }

    private static string NameOf(int choice) => $"choice{(choice + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string StyleOf(TemplateColumnUse use) => use == TemplateColumnUse.ToRead ? "toread" : "entry";
}
