using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Files.Frameworks;

/// <summary>Reads a framework.</summary>
internal static class FrameworkReading
{
    private const int LongestId = 40;
    private const int DaysOfYear = 365;

    /// <summary>The framework, with as much of it as can be read.</summary>
    public static FrameworkDraft Read(Fields fields)
    {
        var id = fields.Text("framework");
        if (id is not null && (id.Length > LongestId || !id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')))
            fields.Refuse("framework", $"{id} cannot be part of a path.", "Write up to 40 letters, digits and hyphens.");
        var title = fields.Text("title");
        var (starts, ends) = (fields.Day("starts"), fields.Day("ends"));
        if (ends <= starts)
            fields.Refuse("ends", "A framework must end after it starts.", "Correct one of the two days.");
        var catalogue = fields.Text("catalogue");
        var lots = LotsOf(fields, starts, ends);
        var reporting = fields.Object("reporting") is { } rules ? ReportingOf(rules, starts, ends) : null;
        var bands = fields.Object("bands") is { } limits ? BandsOf(limits) : null;
        var email = fields.Object("categoryManager") is { } person ? EmailOf(person) : null;

        var whole = id is null || title is null || starts is null || !(ends > starts) || reporting is null || bands is null || email is null
            ? null
            : new Framework(id, title, starts.Value, ends.Value, [.. lots.Select(lot => lot with { Ends = LocalDate.Min(lot.Ends, ends.Value) })], reporting, bands, email, []);
        return new(fields.File, id, catalogue, starts, lots, whole);
    }

    private static ImmutableArray<Lot> LotsOf(Fields fields, LocalDate? starts, LocalDate? ends)
    {
        var lots = ImmutableArray.CreateBuilder<Lot>();
        foreach (var lot in fields.Objects("lots", "lot", "lot"))
        {
            var (number, title, lines, last) = (lot.Text("lot"), lot.Text("title"), lot.ServiceLines("serviceLines"), lot.DayOrNone("ends"));
            lot.NothingElse();
            if (last < starts)
                lot.Refuse("ends", "The lot ends before the framework starts.", "It must lie within the framework: correct it.");
            if (last > ends)
                lot.Refuse("ends", "The lot ends after the framework.", "It must lie within the framework: correct it, or leave it out for the framework's own end.");
            lots.Add(new(number ?? "", title ?? "", lines, last ?? ends ?? LocalDate.MaxIsoValue));
        }

        foreach (var doubled in lots.Select(lot => lot.Number.Trim()).Where(number => number.Length > 0).Doubled(StringComparer.OrdinalIgnoreCase))
            fields.Refuse("lots, lot", $"{doubled} stands there twice.", "Give each lot a number of its own.");
        return lots.ToImmutable();
    }

    private static ReportingRules? ReportingOf(Fields fields, LocalDate? starts, LocalDate? ends)
    {
        var (due, minimum, from) = (fields.Whole("dueWorkingDaysAfterYearEnd"), fields.Whole("minimumDaysToReport"), fields.Whole("obligationsFromYear"));
        fields.NothingElse();
        if (due is <= 0 or > DaysOfYear)
            fields.Refuse("dueWorkingDaysAfterYearEnd", "dueWorkingDaysAfterYearEnd must be 1 to 365.", "Correct it.");
        if (minimum is <= 0 or > DaysOfYear)
            fields.Refuse("minimumDaysToReport", "minimumDaysToReport must be 1 to 365.", "Correct it.");
        if (from is <= 0)
            fields.Refuse("obligationsFromYear", "Years count from 1.", "Correct it.");
        if (starts is { } first && ends > first && from > ReportingYear.Between(first, ends.Value).Count())
            fields.Refuse("obligationsFromYear", $"The framework has no year {from}: nobody would ever report.", "Write one of its years.");
        return due is null || minimum is null || from is null ? null : new(due.Value, minimum.Value, from.Value);
    }

    private static Bands? BandsOf(Fields fields)
    {
        var (good, approaching, improvement) = (fields.Number("good"), fields.Number("approachingTarget"), fields.Number("requiresImprovement"));
        fields.NothingElse();
        if (good <= approaching || approaching <= improvement || improvement < 0)
            fields.Refuse("good", "Each band must begin below the one before, and none below 0.", "Correct them: good, then approachingTarget, then requiresImprovement.");
        return good is null || approaching is null || improvement is null ? null : new(good.Value, approaching.Value, improvement.Value);
    }

    private static string? EmailOf(Fields fields)
    {
        var email = fields.Text("email");
        if (email is not null && (email.Count(character => character == '@') != 1 || email.Any(char.IsWhiteSpace)))
            fields.Refuse("email", "email must be an e-mail address.", "Write one with one at sign and no spaces.");
        return email;
    }
}

/// <summary>A framework, as far as it can be read.</summary>
/// <param name="File">Its file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Catalogue">The name of its catalogue.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Lots">Its lots.</param>
/// <param name="Whole">All of it but its catalogue; null where something cannot be read.</param>
internal sealed record FrameworkDraft(string File, string? Id, string? Catalogue, LocalDate? Starts, ImmutableArray<Lot> Lots, Framework? Whole);
