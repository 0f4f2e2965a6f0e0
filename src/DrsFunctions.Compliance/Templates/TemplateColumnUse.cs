namespace DrsFunctions.Compliance.Templates;

/// <summary>What the cells of a template's column are for.</summary>
public enum TemplateColumnUse
{
    /// <summary>The sender fills them in, or finds them filled in.</summary>
    Entry,

    /// <summary>As an entry, kept as text, so that a spreadsheet program does not shorten an identifier to a number.</summary>
    Identifier,

    /// <summary>As an entry, a day.</summary>
    Date,

    /// <summary>They tell the sender something and are not read.</summary>
    ToRead,
}
