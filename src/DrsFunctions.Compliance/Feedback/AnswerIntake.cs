using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Submissions;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>Judges suppliers' answers to declines: a row for each alert. Any error rejects the whole file; a later answer takes the place of an earlier one.</summary>
public sealed class AnswerIntake : ISupplierIntake
{
    /// <summary>The header of the column that names the alert.</summary>
    internal const string Alert = "Alert";

    private const string Name = "Name";
    private const string Role = "Role";
    private const string Date = "Date";
    private const string Action = "Action";
    private const int MostRows = 10_000;

    /// <inheritdoc/>
    public UploadKind Kind => UploadKind.Answer;

    /// <inheritdoc/>
    public TableShape Shape { get; } = new(
        "answer",
        [new(Alert, Required: true), new(Name, Required: true), new(Role, Required: true), new(Date, Required: true), new(Action, Required: true)],
        MostRows);

    /// <inheritdoc/>
    public Judgement Judge(Table table, SupplierUpload upload)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(upload);
        if (!upload.Record.IsRegistered)
            return Verdict.NotRegistered(table, upload);

        var reading = new FileReading();
        var answers = ImmutableArray.CreateBuilder<AlertAnswer>();
        foreach (var row in table.Rows)
        {
            if (Read(reading, row, upload) is not { } answer)
                continue;
            if (answers.Any(other => other.Alert == answer.Alert))
                reading.Error(row, Alert, AnswerMessages.Twice(answer.Alert));
            else
                answers.Add(answer);
        }

        return Verdict.Of(table, reading, year: null, catalogue: null, () => new AlertsAnswered(upload.UploadId, answers.ToImmutable()));
    }

    private static AlertAnswer? Read(FileReading reading, TableRow row, SupplierUpload upload)
    {
        var before = reading.Errors;
        var id = Required(reading, row, Alert);
        if (id is not null && upload.Record.Alerts.Find(id) is not { ClosedOn: null })
            reading.Error(row, Alert, AnswerMessages.AlertUnknown(upload.Record.Alerts));
        if (reading.Name(row, Name, Name) == FieldState.Missing)
            reading.Error(row, Name, FeedbackMessages.Missing(Name));
        var role = Required(reading, row, Role);
        var date = Day(reading, row, London.DayOf(upload.ReceivedOn));
        var action = Required(reading, row, Action);
        return reading.Errors > before ? null : new(id!, role!, date!.Value, action!);
    }

    // Everything that is kept loses what looks like personal data.
    private static string? Required(FileReading reading, TableRow row, string column)
    {
        var before = reading.Errors;
        var text = column is Role or Action ? reading.KeptText(row, column, column) : reading.Text(row, column);
        if (text is null && reading.Errors == before)
            reading.Error(row, column, FeedbackMessages.Missing(column));
        return text;
    }

    private static LocalDate? Day(FileReading reading, TableRow row, LocalDate received)
    {
        var date = reading.Date(row, Date, Date);
        if (date.IsMissing)
            reading.Error(row, Date, FeedbackMessages.Missing(Date));
        else if (date.IsGiven && date.Value > received)
            reading.Warning(row, Date, AnswerMessages.InFuture(received));
        return date.OrNull;
    }
}
