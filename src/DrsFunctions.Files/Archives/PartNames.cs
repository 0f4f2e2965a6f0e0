using System.Xml;

namespace DrsFunctions.Files.Archives;

/// <summary>The names of a workbook's elements and attributes, of which there are few, whatever a hostile part may try.</summary>
internal sealed class PartNames : NameTable
{
    private const int MostNames = 5_000;
    private int names;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

    private string Counted(string name) =>
        ++names <= MostNames ? name : throw new InvalidDataException("The workbook has more element names than any spreadsheet program writes.");
}
