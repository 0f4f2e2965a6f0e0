using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Reports;

/// <summary>Reads the figures of one line as its KPI adds up: a value, a numerator and denominator, or a mean and its responses.</summary>
internal sealed class LineFigures(FileReading reading, TableRow row, Kpi kpi)
{
    /// <summary>What a line's figures came to.</summary>
    public sealed record Result(decimal? Value, decimal? Numerator, decimal? Denominator)
    {
        /// <summary>Whether there was nothing to measure: a ratio of 0 and 0, or a mean of no responses.</summary>
        public bool IsNothingToMeasure => Denominator == 0;
    }

    /// <summary>The figures; null where they are missing or wrong, which messages say.</summary>
    public Result? Read()
    {
        var value = reading.Figure(row, Columns.Value, Label(Columns.Value));
        var numerator = reading.Figure(row, Columns.Numerator, Label(Columns.Numerator));
        var denominator = kpi.Aggregate == Aggregate.Mean
            ? Responses()
            : reading.Figure(row, Columns.Denominator, Label(Columns.Denominator));
        return kpi.Aggregate switch
        {
            Aggregate.Sum => Sum(value),
            Aggregate.Mean => Mean(value, denominator),
            _ => Ratio(value, numerator, denominator),
        };
    }

    private Result? Sum(Field<decimal> value)
    {
        if (value.IsMissing)
            reading.Error(row, Columns.Value, LineMessages.ValueMissing(kpi));
        return value.IsGiven && IsInRange(value.Value) ? new(value.Value, null, null) : null;
    }

    private Result? Mean(Field<decimal> value, Field<decimal> responses)
    {
        if (responses is { IsGiven: true, Value: 0 })
            return new(null, null, 0);
        if (value.IsMissing)
            reading.Error(row, Columns.Value, LineMessages.ValueMissing(kpi));
        if (responses.IsMissing)
            reading.Error(row, Columns.Denominator, LineMessages.ResponsesMissing(kpi));
        var inRange = value.IsGiven && IsInRange(value.Value);
        return inRange && responses.IsGiven ? new(value.Value, null, responses.Value) : null;
    }

    private Result? Ratio(Field<decimal> value, Field<decimal> numerator, Field<decimal> denominator)
    {
        if (numerator.IsMissing && denominator.IsMissing)
        {
            if (value.IsGiven)
                reading.Error(row, Columns.Value, LineMessages.BarePercentage(kpi));
            else if (value.IsMissing)
                reading.Error(row, Columns.Numerator, LineMessages.RatioMissing(kpi));
            return null;
        }

        if (numerator.IsMissing)
            reading.Error(row, Columns.Numerator, LineMessages.PartMissing(kpi, Columns.Numerator));
        if (denominator.IsMissing)
            reading.Error(row, Columns.Denominator, LineMessages.PartMissing(kpi, Columns.Denominator));
        var above = NotNegative(numerator, Columns.Numerator);
        var below = NotNegative(denominator, Columns.Denominator);
        return above is { } over && below is { } under && IsRatio(over, under) ? new(null, over, under) : null;
    }

    private bool IsRatio(decimal numerator, decimal denominator)
    {
        if (kpi.Unit.IsPercent && numerator > denominator)
            reading.Error(row, Columns.Numerator, LineMessages.NumeratorAboveDenominator(kpi, denominator));
        else if (denominator == 0 && numerator > 0)
            reading.Error(row, Columns.Denominator, LineMessages.DenominatorZero(kpi));
        else if (numerator / Figures.Greatest > denominator)
            reading.Error(row, Columns.Denominator, LineMessages.DenominatorTooSmall(kpi));
        else
            return denominator == 0 || IsInRange(numerator * (kpi.Unit.IsPercent ? 100 : 1) / denominator, Columns.Numerator);
        return false;
    }

    private bool IsInRange(decimal actual, string column = Columns.Value)
    {
        if (!kpi.Unit.Holds(actual))
            reading.Error(row, column, LineMessages.OutOfRange(kpi));
        return kpi.Unit.Holds(actual);
    }

    private decimal? NotNegative(Field<decimal> figure, string column)
    {
        if (figure is { IsGiven: true, Value: < 0 })
            reading.Error(row, column, Figures.Negative(Label(column)));
        return figure is { IsGiven: true, Value: >= 0 } ? figure.Value : null;
    }

    private Field<decimal> Responses()
    {
        var label = $"{Label(Columns.Denominator)}, the number of responses,";
        var responses = reading.WholeNumber(row, Columns.Denominator, label);
        if (responses is { IsGiven: true, Value: < 0 })
        {
            reading.Error(row, Columns.Denominator, Figures.Negative(label));
            return Field<decimal>.Wrong;
        }

        return responses.IsGiven ? Field<decimal>.Given(responses.Value) : responses.IsMissing ? Field<decimal>.Missing : Field<decimal>.Wrong;
    }

    private string Label(string column) => $"{column} of {kpi.Code}";
}
