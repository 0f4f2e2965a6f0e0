using System.Collections.Immutable;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>A line with a customer is a part of the line without one: the whole must be there, and no part may be above it.</summary>
internal sealed class CustomerParts(FileReading reading)
{
    /// <summary>Checks the lines of one KPI.</summary>
    public void Check(string code, ImmutableArray<KpiLine> lines)
    {
        if (lines.FirstOrDefault(line => line.Line.Customer is null) is not { } whole)
        {
            reading.Error(lines[0].Row, Columns.Customer, LineMessages.WholeMissing(code));
            return;
        }

        if (!whole.HasFigures || whole.Line.NotApplicable)
            return;
        foreach (var part in lines.Where(line => line.Line.Customer is not null && line.HasFigures))
        {
            // A mean has no numerator, and its value may be above the whole's.
            if (part.Line.Denominator is null)
                Check(part, Columns.Value, part.Line.Value, whole.Line.Value);
            Check(part, Columns.Numerator, part.Line.Numerator, whole.Line.Numerator);
            Check(part, Columns.Denominator, part.Line.Denominator, whole.Line.Denominator);
        }
    }

    private void Check(KpiLine part, string column, decimal? figure, decimal? whole)
    {
        if (whole is { } most && figure > most)
            reading.Error(part.Row, column, LineMessages.PartAboveWhole(part.Kpi.Code, column, most));
    }
}
