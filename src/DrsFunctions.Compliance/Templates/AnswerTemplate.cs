using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Templates;

/// <summary>The template of a supplier's answers: a row for each alert that CCS has not closed and that nobody has answered.</summary>
public static class AnswerTemplate
{
    private const string Kind = "answer";

    /// <summary>The template of a supplier.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="record">What is known of the supplier.</param>
    public static Template Of(Framework framework, SupplierRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var template = TableTemplate.Of(framework, Kind, [.. record.Lots.Keys]);
        return template with
        {
            Rows = [.. record.Alerts.Alerts
                .Where(alert => alert.Status == AlertStatus.Open)
                .Select(alert => template.Columns.Select(column => column.Name == AnswerIntake.Alert ? Cell.OfText(alert.Id) : Cell.Empty).ToImmutableArray())],
        };
    }
}
