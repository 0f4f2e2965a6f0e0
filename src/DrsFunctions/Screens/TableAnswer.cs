using System.Text;
using DrsFunctions.Exports;
using DrsFunctions.Http;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Screens.Decisions;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens;

/// <summary>The tables of pages as CSV: <c>?format=csv</c>, with <c>table=</c> where a page has several.</summary>
internal static class TableAnswer
{
    /// <summary>Whether a page is asked for one of its tables.</summary>
    public static bool IsAsked(HttpRequest request) => request.Given("format") == "csv";

    /// <summary>The table that is asked for.</summary>
    /// <param name="request">The question.</param>
    /// <param name="file">What the file is called, before the table's name.</param>
    /// <param name="tables">The page's tables.</param>
    /// <exception cref="RefusalException">404: the page has no such table.</exception>
    public static IResult Of(HttpRequest request, string file, params IEnumerable<TableView> tables)
    {
        var name = request.Given("table");
        var table = tables.FirstOrDefault(candidate => name is null || candidate.Name == name)
            ?? throw new RefusalException(Problem.NotFound($"This page has no table {name}."));
        return Results.File(Encoding.UTF8.GetBytes(Write(table)), "text/csv; charset=utf-8; header=present", $"{file}-{table.Name}.csv");
    }

    /// <summary>A table that says where it is as CSV.</summary>
    public static TableView WithCsv(this TableView table, HttpRequest request) => table with { CsvHref = Address(request, table.Name) };

    /// <summary>Where a page's table is as CSV, with the page's own parameters.</summary>
    public static string Address(HttpRequest request, string table) => Paths.With(
        request.Path,
        [.. request.Query.Where(parameter => parameter.Key is not ("format" or "table" or "page" or DecisionAddress.Taken)).Select(parameter => (parameter.Key, (string?)parameter.Value.ToString())), ("format", "csv"), ("table", table)]);

    private static string Write(TableView table)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, table.Columns.Select(column => column.Title));
        foreach (var row in table.Rows)
            CsvLine.Append(text, row.Select(cell => cell.IsNumber ? cell.Value ?? cell.Text : CsvCell.Text(cell.Value ?? cell.Text).Content));
        return text.ToString();
    }
}
