using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Templates;

namespace DrsFunctions.Files.Templates;

/// <summary>Writes templates as Excel workbooks: headings that cannot be typed over, lists to choose from, and a sheet of guidance.</summary>
internal static class XlsxTemplate
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string GuidanceSheet = "Guidance";
    private const int LastRow = 10_001;

    private const int Heading = 1;
    private const int Entry = 2;
    private const int Identifier = 3;
    private const int Date = 4;
    private const int ToRead = 5;

    private const string ContentTypes =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""";

    private const string PackageRelations =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""";

    private const string WorkbookRelations =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""";

    // In the order of the numbers above: plain, heading, entry, identifier, date, to read.
    private const string Styles =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Arial"/></font><font><sz val="11"/><color rgb="FF484949"/><name val="Arial"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1D70B8"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F3F3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""";

    /// <summary>The workbook.</summary>
    public static byte[] Write(Template template)
    {
        using var archive = new TemplateArchive();
        archive.Add("[Content_Types].xml", ContentTypes);
        archive.Add("_rels/.rels", PackageRelations);
        archive.Add("docProps/core.xml", xml => WriteProperties(xml, template));
        archive.Add("xl/workbook.xml", xml => WriteWorkbook(xml, template.Kind));
        archive.Add("xl/_rels/workbook.xml.rels", WorkbookRelations);
        archive.Add("xl/styles.xml", Styles);
        archive.Add("xl/worksheets/sheet1.xml", xml => WriteTable(xml, template));
        archive.Add("xl/worksheets/sheet2.xml", xml => WriteGuidance(xml, template));
        return archive.ToBytes();
    }

    private static void WriteProperties(XmlWriter xml, Template template)
    {
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", template.Title);
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, string kind)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (name, number) in ((string, int)[])[(kind, 1), (GuidanceSheet, 2)])
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", Text(number));
            xml.WriteAttributeString("r", "id", Relations, $"rId{Text(number)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTable(XmlWriter xml, Template template)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        WriteColumns(xml, [.. template.Columns.Select(column => (column.Width, StyleOf(column.Use)))]);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, 1, [.. template.Columns.Select(column => (Cell.OfText(column.Name), Heading))]);
        for (var row = 0; row < template.Rows.Length; row++)
            WriteRow(xml, row + 2, [.. template.Rows[row].Select((cell, column) => (cell, StyleOf(template.Columns[column].Use)))]);
        xml.WriteEndElement();

        // Anybody may take the protection off; it is there against slips.
        xml.WriteRaw("""<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0"/>""");
        WriteChoices(xml, template);
        xml.WriteEndElement();
    }

    private static void WriteGuidance(XmlWriter xml, Template template)
    {
        xml.WriteStartElement("worksheet", Main);
        WriteColumns(xml, [(34, ToRead), (110, ToRead)]);
        xml.WriteStartElement("sheetData", Main);
        WriteRow(xml, 1, [(Cell.OfText(template.Title), Heading), (Cell.Empty, Heading)]);
        for (var line = 0; line < template.Guidance.Length; line++)
            WriteRow(xml, line + 2, [(Cell.OfText(template.Guidance[line].Term), ToRead), (Cell.OfText(template.Guidance[line].Text), ToRead)]);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, ImmutableArray<(int Width, int Style)> columns)
    {
        xml.WriteStartElement("cols", Main);
        for (var index = 0; index < columns.Length; index++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", Text(index + 1));
            xml.WriteAttributeString("max", Text(index + 1));
            xml.WriteAttributeString("width", Text(columns[index].Width));
            xml.WriteAttributeString("style", Text(columns[index].Style));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, ImmutableArray<(Cell Cell, int Style)> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(number));
        for (var column = 0; column < cells.Length; column++)
        {
            var (cell, style) = cells[column];
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", CellAddress.Of(column, number));
            xml.WriteAttributeString("s", Text(style));
            WriteContent(xml, cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteContent(XmlWriter xml, Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                xml.WriteElementString("v", Main, cell.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Text:
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteElementString("t", Main, cell.Text);
                xml.WriteEndElement();
                break;
        }
    }

    private static void WriteChoices(XmlWriter xml, Template template)
    {
        var single = template.Choices.Select(choice => (Range: AddressOf(template, choice), choice.Texts));
        var whole = template.Columns
            .Select((column, index) => (Range: $"{CellAddress.Of(index, template.Rows.Length + 2)}:{CellAddress.Of(index, LastRow)}", Texts: column.Choices))
            .Where(choice => choice.Texts.Length > 0);
        var all = single.Concat(whole).ToList();
        if (all.Count == 0)
            return;
        xml.WriteStartElement("dataValidations", Main);
        xml.WriteAttributeString("count", Text(all.Count));
        foreach (var (range, texts) in all)
        {
            xml.WriteStartElement("dataValidation", Main);
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("showErrorMessage", "1");
            xml.WriteAttributeString("error", $"Choose one of: {string.Join(", ", texts)}.");
            xml.WriteAttributeString("sqref", range);
            xml.WriteElementString("formula1", Main, $"\"{string.Join(',', texts)}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string AddressOf(Template template, TemplateChoice choice) =>
        CellAddress.Of(template.Columns.IndexOf(template.Columns.First(column => column.Name == choice.Column)), choice.Row + 2);

    private static int StyleOf(TemplateColumnUse use) => use switch
    {
        TemplateColumnUse.Identifier => Identifier,
        TemplateColumnUse.Date => Date,
        TemplateColumnUse.ToRead => ToRead,
        _ => Entry,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
