using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads one KPI line of a report and checks it by itself.</summary>
internal sealed class LineReading(FileReading reading, ReportSetting setting)
{
    private const string NotApplicable = "not applicable";

    // A change of half of last year's figure or more needs a word of explanation.
    private const decimal ExplainedFrom = 0.5m;

    public KpiLine Read(TableRow row, Kpi kpi)
    {
        var customer = setting.CustomerOf(reading, row, $"Customer of {kpi.Code}");
        var evidence = reading.KeptText(row, Columns.Evidence, $"Evidence of {kpi.Code}");
        var comment = reading.KeptText(row, Columns.Comment, $"Comment of {kpi.Code}");
        var line = new ReportLine(kpi.Code, customer, false, null, null, null, evidence, comment);
        if (NameMatch.Same(row[Columns.Value].Text, NotApplicable))
            return ReadNotApplicable(row, kpi, line);

        var figures = new LineFigures(reading, row, kpi).Read();
        line = line with { Value = figures?.Value, Numerator = figures?.Numerator, Denominator = figures?.Denominator };
        if (figures is { IsNothingToMeasure: true } && comment is null)
            reading.Error(row, Columns.Comment, LineMessages.CommentMissingOnNothing(kpi));
        if (figures is { IsNothingToMeasure: false } && customer is null)
            CheckWhole(row, kpi, line);
        return new(row, kpi, line, figures is not null);
    }

    private KpiLine ReadNotApplicable(TableRow row, Kpi kpi, ReportLine line)
    {
        if (!kpi.MayBeNotApplicable(setting.Lines))
            reading.Error(row, Columns.Value, LineMessages.NotApplicableRefused(kpi));
        else if (line.Comment is null)
            reading.Error(row, Columns.Comment, LineMessages.CommentMissingOnNotApplicable(kpi));
        return new(row, kpi, line with { NotApplicable = true }, true);
    }

    private void CheckWhole(TableRow row, Kpi kpi, ReportLine line)
    {
        if (kpi.NeedsEvidence && line.Evidence is null)
            reading.Error(row, Columns.Evidence, LineMessages.EvidenceMissing(kpi));
        if (line.ActualFor(kpi) is { } reported && ReportedFeedback.DifferingFrom(kpi.Code, reported, setting.Feedback, setting.Year) is { } recorded)
            reading.Warning(row, Columns.Value, LineMessages.DiffersFromFeedback(kpi, reported, recorded));
        if (line.Comment is null
            && line.ActualFor(kpi) is { } actual
            && setting.LastYear?.WholeOf(kpi.Code)?.ActualFor(kpi) is { } before
            && actual != before
            && Exact.Difference(Math.Abs(actual - before), ExplainedFrom * before) >= 0)
            reading.Warning(row, Columns.Comment, LineMessages.ChangeUnexplained(kpi, before, actual));
    }
}
