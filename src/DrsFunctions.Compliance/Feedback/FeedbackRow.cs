using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>Reads a row of feedback as every file's cells are read, with all that is to be said about it.</summary>
internal sealed class FeedbackRow(FileReading reading, FeedbackSetting setting)
{
    /// <summary>What counts of the row; null where an error stands in the way.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">The response's name, where it has one.</param>
    public FeedbackAnswer? Read(TableRow row, out string? name)
    {
        name = Required(row, FeedbackColumns.Response);
        var received = Received(row);
        var lot = Lot(row);
        var overall = Overall(row);
        var fairness = reading.YesNo(row, FeedbackColumns.TreatedFairly, FeedbackColumns.TreatedFairly);
        var support = Support(row);
        reading.Text(row, FeedbackColumns.Channel);
        reading.Text(row, FeedbackColumns.Comment);
        if (reading.HasErrors)
            return null;
        return new(
            received!.Value,
            lot!,
            overall!.Value,
            fairness.OrNull switch { true => FairnessAnswer.Yes, false => FairnessAnswer.No, null => FairnessAnswer.NotAnswered },
            support);
    }

    private string? Required(TableRow row, string column)
    {
        var before = reading.Errors;
        var text = reading.Text(row, column);
        if (text is null && reading.Errors == before)
            reading.Error(row, column, FeedbackMessages.Missing(column));
        return text;
    }

    private LocalDate? Received(TableRow row)
    {
        var date = reading.Date(row, FeedbackColumns.Received, FeedbackColumns.Received);
        if (date.IsMissing)
            reading.Error(row, FeedbackColumns.Received, FeedbackMessages.Missing(FeedbackColumns.Received));
        else if (date.IsGiven && date.Value > setting.ReceivedOn)
            reading.Error(row, FeedbackColumns.Received, FeedbackMessages.InFuture(setting.ReceivedOn));
        else if (date.IsGiven && date.Value < setting.Framework.Starts)
            reading.Error(row, FeedbackColumns.Received, FeedbackMessages.BeforeFramework(setting.Framework));
        return date.OrNull;
    }

    private string? Lot(TableRow row)
    {
        if (Required(row, FeedbackColumns.Lot) is not { } text)
            return null;
        if (setting.Framework.LotOf(text) is { } lot)
            return lot.Number;
        reading.Error(row, FeedbackColumns.Lot, FeedbackMessages.LotUnknown(setting.Framework));
        return null;
    }

    private int? Overall(TableRow row)
    {
        var number = reading.Number(row, FeedbackColumns.Overall, FeedbackColumns.Overall);
        if (number.IsMissing)
            reading.Error(row, FeedbackColumns.Overall, FeedbackMessages.Missing(FeedbackColumns.Overall));
        if (!number.IsGiven)
            return null;
        if (decimal.IsInteger(number.Value) && number.Value is >= 1 and <= 5)
            return (int)number.Value;
        reading.Error(row, FeedbackColumns.Overall, FeedbackMessages.OverallOutOfRange);
        return null;
    }

    private SupportAnswer Support(TableRow row)
    {
        if (reading.Text(row, FeedbackColumns.SupportOffered) is not { } text)
            return SupportAnswer.NotAnswered;
        if (Header.Normalise(text) == "notneeded")
            return SupportAnswer.NotNeeded;
        switch (text.ToUpperInvariant())
        {
            case "YES" or "Y" or "TRUE" or "1":
                return SupportAnswer.Yes;
            case "NO" or "N" or "FALSE" or "0":
                return SupportAnswer.No;
            default:
                reading.Error(row, FeedbackColumns.SupportOffered, FeedbackMessages.SupportUnknown);
                return SupportAnswer.NotAnswered;
        }
    }
}
