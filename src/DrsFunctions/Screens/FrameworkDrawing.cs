using System.Globalization;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Pages.Tables;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Standings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>Makes the page of a framework out of its suppliers' standings.</summary>
internal sealed class FrameworkDrawing(
    HttpRequest request, FrameworkInService framework, ReportingYear year, LocalDate today, IReadOnlyList<StandingSummaryView> all)
{
    private const int PageSize = 50;
    private const int DueShown = 5;

    private string Path => Paths.Framework(framework.Id);

    /// <summary>The page.</summary>
    public FrameworkScreen Draw(SupplierSearch search)
    {
        var found = search.In(all);
        var pages = PageNumbers.Of(found.Count, PageSize, request.Number("page") ?? 1, Address(search, search.Sort));
        var shown = found.Skip((pages.Number - 1) * PageSize).Take(PageSize).ToArray();
        var suppliers = Suppliers(shown, isCsv: false);
        return new(
            framework.Id,
            framework.Definition.Title,
            new(year.Number, year.Starts, year.Ends, framework.Settlement.DueOn(year)),
            all.Count,
            all.Count(standing => standing.Submission is Submission.Overdue or Submission.Late),
            [.. Enum.GetValues<Rating>().Reverse().Select(rating => (rating == Rating.Other ? "not rated" : Words.Of(rating).ToLowerInvariant(), all.Count(standing => standing.Rating == rating)))],
            BySubmission().WithCsv(request),
            NextDue().WithCsv(request),
            (suppliers with { Columns = [.. suppliers.Columns.Select(column => Sorted(column, search))] }).WithCsv(request),
            found.Count,
            pages)
        {
            Years = [.. framework.Definition.Years.Where(other => other.Starts <= today || other.Number == year.Number).Select(other => (Text(other.Number), $"Year {other.Number}"))],
            Submissions = Options<Submission>("Any report"),
            RatingOptions = Options<Rating>("Any rating"),
            Submission = search.Submission is { } submission ? Words.Plain(submission) : null,
            Rating = search.Rating is { } rating ? Words.Plain(rating) : null,
            Name = search.Name,
            Sort = search.Sort,
        };
    }

    /// <summary>The suppliers, as people see them or with all that is known.</summary>
    public TableView Suppliers(IEnumerable<StandingSummaryView> standings, bool isCsv) => new(
        "suppliers",
        $"Suppliers in year {year.Number}",
        isCsv
            ? ["Supplier", "Rating", "Report", "Why", "Index", "Business won", "Supplier id", "Year", "Accepted on", "On time"]
            : ["Supplier", "Rating", "Report", "Why", new("Index", IsNumber: true), new("Business won", IsNumber: true)],
        [
            .. from standing in standings
               select (IReadOnlyList<TableCell>)
               [
                   Cells.Link(standing.Supplier.Name, Paths.Supplier(framework.Id, standing.Supplier.Id, year.Number)),
                   Cells.Of(standing.Rating),
                   Cells.Of(standing.Submission),
                   standing.Reasons.IsEmpty ? "" : isCsv ? string.Join(" ", standing.Reasons.Select(reason => reason.Text)) : standing.Reasons[0].Text,
                   Cells.Number(standing.Index),
                   Cells.Pounds(standing.BusinessWonGbp),
                   .. isCsv
                       ? (TableCell[])[standing.Supplier.Id, Text(year.Number), Cells.At(standing.AcceptedOn), standing.OnTime is { } onTime ? onTime ? "true" : "false" : ""]
                       : [],
               ],
        ])
    {
        HasHeading = true,
        Empty = all.Count == 0 ? "No supplier is registered on this framework in this year yet. They appear here once CCS's suppliers list has been taken." : "No supplier fits these filters.",
    };

    /// <summary>How many reports have got how far.</summary>
    public TableView BySubmission() => new(
        "reports",
        "Reports by where they have got to",
        ["Report", new("Suppliers", IsNumber: true)],
        [
            .. from standing in all
               group standing by standing.Submission into same
               orderby same.Key
               select (IReadOnlyList<TableCell>)
               [
                   Cells.Link(Words.Of(same.Key), Paths.With(Path, ("year", Text(year.Number)), ("submission", Words.Plain(same.Key)))),
                   Cells.Number(same.Count()),
               ],
        ])
    { Empty = "No supplier owes a report in this year yet." };

    /// <summary>What is due next: the framework's reports, and what else suppliers owe in the year shown.</summary>
    public TableView NextDue()
    {
        var owed = from standing in all
                   from line in standing.Obligations
                   where line.Status == ObligationStatus.Open && line.DueOn >= today
                   select (line.DueOn, What: Words.Of(line.Obligation) + (line.Obligation == ObligationKind.Report ? $" on year {year.Number}" : ""));
        var reports = from other in framework.Definition.Years
                      where other.Number != year.Number
                      let dueOn = framework.Settlement.DueOn(other)
                      where dueOn >= today
                      select (DueOn: dueOn, What: $"Report on year {other.Number}", Count: (int?)null);
        var next = owed.GroupBy(item => item).Select(same => (same.Key.DueOn, same.Key.What, Count: (int?)same.Count())).Concat(reports).OrderBy(item => item.DueOn).Take(DueShown);
        return new(
            "due",
            "Due next",
            ["What", "By", new("Suppliers", IsNumber: true)],
            [.. next.Select(item => (IReadOnlyList<TableCell>)[item.What, Cells.Day(item.DueOn), item.Count is { } count ? Cells.Number(count) : new(Figures.None) { Value = "", IsNumber = true }])])
        { Empty = "Nothing is due in the years to come." };
    }

    private TableColumn Sorted(TableColumn column, SupplierSearch search)
    {
        var sort = column.Title switch
        {
            "Supplier" => "name",
            "Report" => "report",
            "Index" => "index",
            "Business won" => "business",
            "Rating" => "",
            _ => null,
        };
        return sort is null ? column : column with { SortHref = Address(search, sort) + "#suppliers", IsSorted = sort == (search.Sort ?? "") };
    }

    private string Address(SupplierSearch search, string? sort) => Paths.With(
        Path,
        ("year", Text(year.Number)),
        ("submission", search.Submission is { } submission ? Words.Plain(submission) : null),
        ("rating", search.Rating is { } rating ? Words.Plain(rating) : null),
        ("name", search.Name),
        ("sort", sort));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<(string Value, string Text)> Options<T>(string any)
        where T : struct, Enum => [("", any), .. Enum.GetValues<T>().Select(word => (Words.Plain(word), Words.Of(word)))];
}
