using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Messages;

/// <summary>
/// What the texts of messages are filled in with: the fields that <c>docs/notify-templates</c> names in double brackets, by
/// template. Each text has exactly these; the provider refuses a message that lacks one.
/// </summary>
public static class MessageFields
{
    private static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");

    private static readonly Field[] Everywhere =
    [
        new("name", context => context.Name),
        new("supplierName", context => context.Record.Name ?? context.Message.Key.Supplier),
        new("frameworkName", context => context.Framework.Definition.Title),
        new("frameworkId", context => context.Framework.Id),
    ];

    private static readonly Field[] ByADate = [new("dueOn", context => Text(context.Message.DueOn))];

    private static readonly Field[] PastItsDate = [.. ByADate, new("daysLate", context => Number(DaysLate(context)))];

    private static readonly Field[] OfAYear =
    [
        new("yearNumber", context => context.Message.Year is { } number ? Number(number) : ""),
        new("yearEnds", context => Text(YearOf(context)?.Ends)),
    ];

    private static readonly Field[] OfAQuarter = [new("quarter", context => QuarterText.Of(context.Message.Key.Subject))];

    private static readonly Field[] OfAnUpload =
    [
        new("file", context => FileText.Of(context)),
        new("receivedOn", context => Text(FileText.ReceivedOn(context))),
        new("receiptId", context => context.Message.Key.Subject),
    ];

    private static readonly Field[] WithErrors = [new("errorCount", context => Number(context.Counts?.Errors ?? 0))];

    private static readonly Field[] WithWarnings = [new("warningCount", context => Number(context.Counts?.Warnings ?? 0))];

    private static readonly Field[] OfAContact = [new("contactId", context => context.Message.Key.Subject)];

    /// <summary>The names of a text's fields, in the order of the alphabet.</summary>
    public static ImmutableArray<string> NamesFor(MessageTemplate template) => [.. For(template).Select(field => field.Name).Order(StringComparer.Ordinal)];

    /// <summary>A message's fields, filled in.</summary>
    public static ImmutableSortedDictionary<string, string> Of(MessageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return For(context.Message.Template).ToImmutableSortedDictionary(field => field.Name, field => field.Value(context), StringComparer.Ordinal);
    }

    private static IEnumerable<Field> For(MessageTemplate template) => Everywhere.Concat(template switch
    {
        MessageTemplate.PlanDueSoon => ByADate,
        MessageTemplate.PlanOverdue or MessageTemplate.PlanLate => PastItsDate,
        MessageTemplate.ReportOpens or MessageTemplate.ReportDueSoon or MessageTemplate.ReportDueToday => [.. OfAYear, .. ByADate],
        MessageTemplate.ReportOverdue or MessageTemplate.ReportLate or MessageTemplate.ReportEscalated => [.. OfAYear, .. PastItsDate],
        MessageTemplate.FeedbackDueSoon => [.. OfAQuarter, .. ByADate],
        MessageTemplate.FeedbackOverdue or MessageTemplate.FeedbackLate => [.. OfAQuarter, .. PastItsDate],
        MessageTemplate.CorrectionDueSoon => [.. OfAYear, .. ByADate],
        MessageTemplate.CorrectionOverdue or MessageTemplate.CorrectionLate => [.. OfAYear, .. PastItsDate],
        MessageTemplate.AnswerDueSoon => ByADate,
        MessageTemplate.AnswerOverdue or MessageTemplate.AnswerLate => PastItsDate,
        MessageTemplate.Received or MessageTemplate.Accepted => OfAnUpload,
        MessageTemplate.Errors => [.. OfAnUpload, .. WithErrors],
        MessageTemplate.AcceptedWithWarnings => [.. OfAnUpload, .. WithWarnings],
        MessageTemplate.Queried => [.. OfAYear, .. ByADate],
        MessageTemplate.DeclineAlert => ByADate,
        MessageTemplate.AddressFailed => OfAContact,
        _ => throw new ArgumentOutOfRangeException(nameof(template), template, "There is no such text."),
    });

    private static ReportingYear? YearOf(MessageContext context) =>
        context.Message.Year is { } number ? context.Framework.Definition.YearOf(number) : null;

    private static int DaysLate(MessageContext context) =>
        context.Message.DueOn is { } due ? Math.Max(0, Period.DaysBetween(due, context.Today)) : 0;

    private static string Text(LocalDate? day) => day is { } date ? Written.Format(date) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Field(string Name, Func<MessageContext, string> Value);
}
