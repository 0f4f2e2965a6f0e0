using System.Collections.Immutable;
using System.Globalization;

namespace DrsFunctions.Compliance.Impact;

/// <summary>Finds the exceptions in the figures of a framework's years. Figures that are withheld are judged, but not told.</summary>
public static class Concerns
{
    // Far below what is told, and above what dividing leaves behind.
    private const int JudgedPlaces = 9;

    /// <summary>All exceptions, by year and within it by code.</summary>
    /// <param name="years">Consecutive years, in order.</param>
    public static ImmutableArray<Concern> Of(IReadOnlyList<YearImpact> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        return [.. years.SelectMany((year, place) => In(year, place > 0 ? years[place - 1] : null, place > 1 ? years[place - 2] : null))];
    }

    private static IEnumerable<Concern> In(YearImpact year, YearImpact? before, YearImpact? earlier)
    {
        if (Judged(year.Index.Index) <= Judged(year.Index.Previous))
            yield return new(ConcernCode.IndexNotRisen, year.Year.Number, year.Index.Code, NotRisen(year));
        foreach (var outcome in year.Outcomes.Where(outcome => Judged(outcome.Index) < Judged(outcome.Previous)))
            yield return new(ConcernCode.OutcomeFallen, year.Year.Number, outcome.Code, Fallen(year, outcome));
        if (before is not null && earlier is not null && IsBelowBusiness(year, before) && IsBelowBusiness(before, earlier))
            yield return new(ConcernCode.GrowthBelowBusiness, year.Year.Number, year.Index.Code, BelowBusiness(year, before, earlier));
    }

    // By products, since quotients would round: growth of the index × 2 < growth of business.
    private static bool IsBelowBusiness(YearImpact year, YearImpact before) =>
        Judged(year.Index.Index) is { } index
        && Judged(before.Index.Index) is > 0 and { } indexBefore
        && before.BusinessWonGbp > 0
        && year.BusinessWonGbp > before.BusinessWonGbp
        && 2 * (index - indexBefore) * before.BusinessWonGbp < (year.BusinessWonGbp - before.BusinessWonGbp) * indexBefore;

    private static decimal? Judged(ImpactFigure figure) =>
        figure.Value is { } value ? decimal.Round(value, JudgedPlaces, MidpointRounding.AwayFromZero) : null;

    private static string NotRisen(YearImpact year)
    {
        var reports = $"{year.Suppliers} {(year.Suppliers == 1 ? "supplier has" : "suppliers have")} reported.";
        return year.Index is { Index.Told: { } index, Previous.Told: { } previous }
            ? Sentence($"The social value index of year {year.Year.Number} is {index:0.######}, and was {previous:0.######} the year before. {reports}")
            : Sentence($"The social value index of year {year.Year.Number} is no higher than the year before. {reports}");
    }

    private static string Fallen(YearImpact year, IndexImpact outcome) => outcome is { Index.Told: { } index, Previous.Told: { } previous }
        ? Sentence($"The index of {outcome.Code}, {outcome.Title}, fell from {previous:0.######} to {index:0.######} in year {year.Year.Number}.")
        : Sentence($"The index of {outcome.Code}, {outcome.Title}, fell in year {year.Year.Number}.");

    private static string BelowBusiness(YearImpact year, YearImpact before, YearImpact earlier) =>
        Sentence($"Two years running the social value index grew by less than half of what business did: {Growth(before, earlier)}; {Growth(year, before)}.");

    private static string Growth(YearImpact year, YearImpact before)
    {
        var business = Sentence($"business by {100 * (year.BusinessWonGbp - before.BusinessWonGbp) / before.BusinessWonGbp:0.#} %");
        return year.Index.Index.Told is { } index && before.Index.Index.Told is > 0 and { } indexBefore
            ? Sentence($"in year {year.Year.Number} by {100 * (index - indexBefore) / indexBefore:0.#} %, {business}")
            : Sentence($"in year {year.Year.Number} {business}");
    }

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
