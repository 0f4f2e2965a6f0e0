using System.Collections.Immutable;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>Judges customers' own requirements. Each row stands alone; one whose name is on record replaces it.</summary>
public static class RequirementsIntake
{
    /// <summary>The kind.</summary>
    public static UploadKind Kind => UploadKind.Requirements;

    /// <summary>What its files look like.</summary>
    public static TableShape Shape { get; } = new(
        "requirements",
        [
            new(RequirementRow.Name, Required: true),
            new(RequirementRow.Urn, Required: true),
            new(RequirementRow.Supplier),
            new(RequirementRow.Kind, Required: true),
            new(RequirementRow.Kpi),
            new(RequirementRow.Factor),
            new(RequirementRow.Title),
            new(RequirementRow.Unit),
            new(RequirementRow.Target),
            new(RequirementRow.Starts),
            new(RequirementRow.Ends),
        ],
        ListVerdict.MostRows);

    /// <summary>Judges a list whose table was found.</summary>
    public static RequirementsJudgement Judge(Table table, RequirementsSetting setting)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(setting);
        var reading = new FileReading();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var requirements = ImmutableArray.CreateBuilder<Requirement>();
        var metUnready = false;
        foreach (var row in table.Rows)
        {
            var read = new RequirementRow(reading, row, setting);
            var requirement = read.Read();
            metUnready |= read.MetUnreadyRegister;
            if (requirement is null)
                continue;
            if (rows.TryAdd(requirement.Key, row.Number))
                requirements.Add(requirement);
            else
                reading.Error(row, RequirementRow.Name, RequirementMessages.Doubled(rows[requirement.Key]));
        }

        return new(ListVerdict.Of(table, reading, requirements.Count, metUnready), requirements.ToImmutable());
    }
}
