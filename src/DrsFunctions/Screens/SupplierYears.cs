using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Charts;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>Makes the part of a supplier's page that holds its social value against its business, year by year.</summary>
/// <param name="begun">Its standings in the years that have begun, in order.</param>
/// <param name="day">The London day shown.</param>
internal sealed class SupplierYears(ImmutableArray<Standing> begun, LocalDate day)
{
    /// <summary>The charts; none where there is but one year to draw.</summary>
    public IReadOnlyList<ChartFigure> Charts => begun.Length < 2 || begun.All(year => year.Facts.Index is null)
        ? []
        :
        [
            new("Social value index", [.. begun.Select(year => new ChartBar(Label(year), year.Facts.Index, year.Facts.Index is { } index ? Figures.Index(index) : Figures.NoneYet))], ChartFigure.WhereTheyBegan),
            new("Business won", [.. begun.Select(year => new ChartBar(Label(year), year.Facts.BusinessWonGbp, Figures.Millions(year.Facts.BusinessWonGbp)) { IsUnfinished = year.Facts.Year.Ends >= day })]),
        ];

    /// <summary>The same as a table, with where each year stands.</summary>
    public TableView Table => new(
        "years",
        "Year by year",
        ["Year", new("Index", true), new("Business won", true), "Report", "Rating"],
        [
            .. begun.Select(year => (IReadOnlyList<TableCell>)
            [
                Label(year), Cells.Number(year.Facts.Index), Cells.Pounds(year.Facts.BusinessWonGbp), Cells.Of(year.Submission), Cells.Of(year.Rating),
            ]),
        ]);

    private static string Label(Standing year) => $"Year {year.Facts.Year.Number}";
}
