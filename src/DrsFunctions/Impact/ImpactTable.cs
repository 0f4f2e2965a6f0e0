using System.Globalization;
using System.Text;
using DrsFunctions.Exports;
using ImpactColumn = DrsFunctions.Exports.ExtractColumn<DrsFunctions.Impact.ImpactRow>;

namespace DrsFunctions.Impact;

/// <summary>The framework's figures as a table, and what describes it.</summary>
internal static class ImpactTable
{
    /// <summary>The table of a question: of one year, or without one of all that have begun.</summary>
    public static ExtractTable<ImpactRow> Of(int? year) => new(
        // Seen from its description, impact/csv-metadata.
        year is { } one ? string.Create(CultureInfo.InvariantCulture, $"../impact?format=csv&year={one}") : "../impact?format=csv",
        "Impact of the framework",
        "What all suppliers of the framework came to together, year by year. Figures that rest on fewer than 5 consumers, and figures from which those could be worked out, are left empty.",
        ["framework", "year", "measure", "code"],
        [
            ImpactColumn.Text("framework", "The framework's id.", row => row.Framework),
            ImpactColumn.Whole("year", "The reporting year's number, from 1.", row => row.Year),
            ImpactColumn.Day("year_starts", "The year's first day.", row => row.Starts),
            ImpactColumn.Day("year_ends", "The year's last day.", row => row.Ends),
            ImpactColumn.Text("measure", "What kind of figure it is: businessWon, customers, suppliers, index, outcome, theme or kpi.", row => row.Measure),
            ImpactColumn.Text("code", "The outcome, theme or KPI; the measure itself where there is only one.", row => row.Code),
            ImpactColumn.Text("title", "What it is called.", row => row.Title),
            ImpactColumn.Text("unit", "What it is measured in; an index is 100 where the suppliers started.", row => row.Unit),
            ImpactColumn.Number("value", "The figure of all suppliers.", row => row.Value),
            ImpactColumn.Number("previous", "The same of the year before.", row => row.Previous),
            ImpactColumn.Number("change", "How much more it is than the year before.", row => row.Change),
            ImpactColumn.Number("like_for_like", "The index of the suppliers that reported both years.", row => row.LikeForLike),
            ImpactColumn.Number("previous_like_for_like", "What these had the year before.", row => row.PreviousLikeForLike),
            ImpactColumn.Number("change_like_for_like", "How much more that is than the year before.", row => row.ChangeLikeForLike),
            ImpactColumn.Truth("suppressed", "Whether any figure of the row is left empty for the sake of consumers.", row => row.Suppressed),
        ]);

    /// <summary>The table as CSV.</summary>
    public static string Write(string framework, ImpactView impact)
    {
        var table = Of(year: null);
        var text = new StringBuilder();
        CsvLine.Append(text, table.Header);
        foreach (var row in ImpactRow.Of(framework, impact))
            CsvLine.Append(text, table.LineOf(row));
        return text.ToString();
    }
}
