using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Files.Frameworks;

/// <summary>Reads a version of a catalogue.</summary>
internal static class CatalogueReading
{
    /// <summary>The version, with as much of it as can be read.</summary>
    public static CatalogueDraft Read(Fields fields)
    {
        var (id, version, from) = (fields.Text("catalogue"), fields.Text("version"), fields.Day("effectiveFrom"));
        var outcomes = OutcomesOf(fields);
        var themes = fields.Texts("themes");
        Distinct(fields, "themes", themes);
        var steps = StepsOf(fields);
        var units = fields.Object("units")?.Members().ToDictionary(unit => unit.Name, unit => UnitReading.Read(unit.Name, unit.Fields), StringComparer.Ordinal) ?? [];

        var reading = new KpiReading(units, [.. outcomes.Select(outcome => outcome.Code)], themes);
        ImmutableArray<KpiDraft> kpis = [.. fields.Objects("kpis", "code").Select(reading.Read)];

        // Codes are matched as headers are: two that differ only in case or punctuation are one to every reader.
        foreach (var doubled in kpis.Select(kpi => kpi.Code).OfType<string>().GroupBy(Header.Normalise, StringComparer.Ordinal).SelectMany(codes => codes.Skip(1)))
            fields.Refuse("kpis, code", $"{doubled} stands there twice.", "Give each KPI a code of its own.");

        ImmutableArray<Kpi> whole = [.. kpis.Select(kpi => kpi.Whole).OfType<Kpi>()];
        return new(fields.File, id, version, from, kpis, new(id ?? "", version ?? "", from ?? LocalDate.MinIsoValue, outcomes, [.. themes], steps, whole));
    }

    private static ImmutableArray<Outcome> OutcomesOf(Fields fields)
    {
        var outcomes = ImmutableArray.CreateBuilder<Outcome>();
        foreach (var outcome in fields.Objects("outcomes", "code", "outcome"))
        {
            var (code, title) = (outcome.Text("code"), outcome.Text("title"));
            outcome.NothingElse();
            if (code is not null && title is not null)
                outcomes.Add(new(code, title));
        }

        Distinct(fields, "outcomes", outcomes.Select(outcome => outcome.Code));
        return outcomes.ToImmutable();
    }

    // Unless points rise with business, a supplier with more business could owe less.
    private static ImmutableArray<BusinessStep> StepsOf(Fields fields)
    {
        var steps = ImmutableArray.CreateBuilder<BusinessStep>();
        foreach (var step in fields.Objects("businessSteps", "", "businessSteps"))
        {
            var (from, points) = (step.Number("fromMillion"), step.Number("points"));
            step.NothingElse();
            if (from < 0 || points < 0)
                step.Refuse("fromMillion", "Neither business nor points can be below 0.", "Correct them.");
            if (from is not null && points is not null)
                steps.Add(new(from.Value, points.Value));
        }

        foreach (var (lower, higher) in steps.Zip(steps.Skip(1)))
        {
            if (higher.FromMillion <= lower.FromMillion || higher.Points < lower.Points)
                fields.Refuse("businessSteps", $"The step from {higher.FromMillion} million must come after and above the one from {lower.FromMillion} million.", "Write steps whose business and points rise.");
        }

        return steps.ToImmutable();
    }

    private static void Distinct(Fields fields, string field, IEnumerable<string> names)
    {
        foreach (var doubled in names.Doubled(StringComparer.OrdinalIgnoreCase))
            fields.Refuse(field, $"{doubled} stands there twice.", "Take one out.");
    }
}

/// <summary>A version of a catalogue, as far as it can be read.</summary>
/// <param name="File">Its file.</param>
/// <param name="Id">The catalogue's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="EffectiveFrom">The day from which it applies.</param>
/// <param name="Kpis">Its KPIs, as far as each can be read.</param>
/// <param name="Readable">All of it that can be read.</param>
internal sealed record CatalogueDraft(string File, string? Id, string? Version, LocalDate? EffectiveFrom, ImmutableArray<KpiDraft> Kpis, Catalogue Readable);
