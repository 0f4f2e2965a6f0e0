using System.Net;
using System.Text;

namespace DrsFunctions.Receipts;

/// <summary>Writes a page. Whatever anybody may have written goes through <see cref="Text"/>, which leaves no markup in it.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder page = new();

    /// <summary>Adds markup of the app's own.</summary>
    public HtmlText Markup(string markup)
    {
        page.Append(markup);
        return this;
    }

    /// <summary>Adds text, without line breaks before or after.</summary>
    public HtmlText Text(string? text)
    {
        page.Append(Escape(text));
        return this;
    }

    /// <summary>Adds text that somebody else wrote: kept apart from what stands around it, whatever direction it is written in.</summary>
    public HtmlText Foreign(string? text) => Markup("<bdi>").Text(text).Markup("</bdi>");

    /// <summary>The page so far.</summary>
    public override string ToString() => page.ToString();

    private static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var shown = text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            ? string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character))
            : text;
        return WebUtility.HtmlEncode(shown);
    }
}
