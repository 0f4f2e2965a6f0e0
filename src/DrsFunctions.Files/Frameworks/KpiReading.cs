using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Files.Frameworks;

/// <summary>Reads the KPIs of a catalogue.</summary>
/// <param name="units">Its units, by name; null for one that cannot be read.</param>
/// <param name="outcomes">The codes of its outcomes.</param>
/// <param name="themes">Its themes.</param>
internal sealed class KpiReading(IReadOnlyDictionary<string, Unit?> units, IReadOnlyCollection<string> outcomes, IReadOnlyCollection<string> themes)
{
    /// <summary>A KPI, with as much of it as can be read.</summary>
    public KpiDraft Read(Fields fields)
    {
        var code = fields.Text("code");
        var title = fields.Text("title");
        var lines = fields.ServiceLines("serviceLines");
        var commitment = fields.Word<Commitment>("commitment");
        var outcome = Known(fields, "outcome", fields.TextOrNone("outcome"), outcomes);
        var theme = Known(fields, "theme", fields.Text("theme"), themes);
        var unit = UnitOf(fields);
        var better = fields.Word<Better>("better");
        var aggregate = fields.Word<Aggregate>("aggregate");
        var evidence = fields.Flag("evidence");
        var notApplicable = fields.Flag("notApplicableAllowed");
        var unless = fields.ServiceLines("notApplicableUnless", isNeeded: false);
        var rule = fields.Object("rule") is { } ruleFields ? new RuleReading(ruleFields, unit, better, aggregate).Read() : null;
        fields.NothingElse();

        if (unit is { IsPercent: true } && aggregate is not (null or Aggregate.Ratio))
            fields.Refuse("aggregate", "A percentage is reported as numerator and denominator, never bare.", "Write aggregate ratio, or another unit.");
        if (code?.Any(char.IsLetterOrDigit) == false)
            fields.Refuse("code", "code must have a letter or a digit.", "Correct it.");
        var whole = code is null || title is null || commitment is null || theme is null || unit is null || better is null || aggregate is null || rule is null
            ? null
            : new Kpi(code, title, lines, commitment.Value, outcome, theme, unit, better.Value, aggregate.Value, evidence, notApplicable, unless, rule);
        return new(code, lines, whole);
    }

    private Unit? UnitOf(Fields fields) =>
        Known(fields, "unit", fields.Text("unit"), [.. units.Keys]) is { } name ? units.GetValueOrDefault(name) : null;

    private static string? Known(Fields fields, string field, string? name, IReadOnlyCollection<string> names)
    {
        if (name is not null && !names.Contains(name, StringComparer.Ordinal))
            fields.Refuse(field, $"The catalogue has no {field} {name}.", names.Count == 0 ? "Add it to the catalogue." : $"Write one of {string.Join(", ", names)}, or add it to the catalogue.");
        return name;
    }
}

/// <summary>A KPI, as far as it can be read.</summary>
/// <param name="Code">Its code.</param>
/// <param name="ServiceLines">Its lines.</param>
/// <param name="Whole">All of it; null where something cannot be read.</param>
internal sealed record KpiDraft(string? Code, ImmutableArray<ServiceLine> ServiceLines, Kpi? Whole);
