using System.Globalization;

namespace DrsFunctions.Pages.Layout;

/// <summary>Which part of a long list is shown.</summary>
/// <param name="Number">The page shown, from 1.</param>
/// <param name="Pages">How many there are: 1 at least.</param>
/// <param name="Path">The page's path with its other parameters.</param>
public sealed record PageNumbers(int Number, int Pages, string Path)
{
    /// <summary>The pages of a list; a number beyond the last is the last.</summary>
    public static PageNumbers Of(int items, int size, int asked, string path)
    {
        var pages = Math.Max(1, (items + size - 1) / size);
        return new(Math.Clamp(asked, 1, pages), pages, path);
    }

    /// <summary>Where a page of the list is.</summary>
    public string Address(int page) =>
        $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page.ToString(CultureInfo.InvariantCulture)}";
}
