using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Messages;
using NodaTime;

namespace DrsFunctions.Cli.Notifying;

/// <summary>A message as a supplier would get it: the last of its kind that was written down, or one that is made up from what is known.</summary>
/// <param name="framework">The framework.</param>
/// <param name="now">The moment.</param>
internal sealed class MessageSample(FrameworkInService framework, Instant now)
{
    private const string MadeUpName = "Pat Example";
    private const string MadeUpUpload = "ncibrvxenlzpopggqdgzsk3wbq";
    private const string MadeUpContact = "mzxw6ytboi4dcmjr";

    private static readonly UploadCounts MadeUpCounts = new(60, 3, 2);

    /// <summary>A supplier for where none is asked for.</summary>
    public SupplierRecord MadeUpSupplier => SupplierRecord.Empty.Apply(new(
        1, now, "ccs", null, new SupplierListed("Example Recovery Ltd", [new(framework.Definition.Lots[0].Number, framework.Definition.Starts, null)])));

    /// <summary>What the text is filled in from. Names of people are made up: they belong on no screen.</summary>
    public MessageContext Of(MessageTemplate template, string supplier, SupplierRecord record)
    {
        var written = record.Messages.ByKey.Values.Where(message => message.Template == template).MaxBy(message => message.Sequence);
        if (written is not null)
            return new(framework, record, written, MadeUpName, MadeUpCounts, London.DayOf(written.QueuedOn));

        var year = framework.Definition.LatestEnded(London.DayOf(now));
        var (obligation, stage) = PartsOf(template);
        var due = obligation == ObligationKind.Report ? framework.Settlement.DueOn(year) : framework.Days.After(London.DayOf(now), 5);
        var key = new MessageKey(framework.Id, supplier, Word(obligation?.ToString() ?? "report"), SubjectOf(template, record, due), stage, "contact");
        var message = new LoggedMessage(key, template, year.Number, due, now, 1, MessageStatus.Queued, Reason: null);
        return new(framework, WithUpload(record, key.Subject), message, MadeUpName, MadeUpCounts, DayOf(template, obligation, due, year.Ends));
    }

    // The texts about a file say when it arrived.
    private SupplierRecord WithUpload(SupplierRecord record, string subject) => subject == MadeUpUpload
        ? record.Apply(new(2, now, "system", null, new UploadReceived(MadeUpUpload, UploadKind.Report, "", "", 0, "", now)))
        : record;

    // The day of its stage, so that what is late is as late as it will be.
    private LocalDate DayOf(MessageTemplate template, ObligationKind? obligation, LocalDate due, LocalDate yearEnds) => obligation is { } kind
        ? new ChaseStages(framework.Days).Of(kind, due, yearEnds).First(stage => stage.Template == template).On
        : London.DayOf(now);

    private static string SubjectOf(MessageTemplate template, SupplierRecord record, LocalDate due) => template switch
    {
        MessageTemplate.AddressFailed => record.Contacts.Keys.FirstOrDefault() ?? MadeUpContact,
        >= MessageTemplate.FeedbackDueSoon and <= MessageTemplate.FeedbackLate => $"{due.Year}-Q{((due.Month - 1) / 3) + 1}",
        _ => record.Uploads.ById.Values.MaxBy(upload => upload.ReceivedOn)?.UploadId ?? MadeUpUpload,
    };

    private static (ObligationKind? Obligation, string Stage) PartsOf(MessageTemplate template)
    {
        var name = template.ToString();
        var obligation = template.IsChasing()
            ? Enum.GetValues<ObligationKind>().Single(kind => name.StartsWith(kind.ToString(), StringComparison.Ordinal))
            : (ObligationKind?)null;
        return (obligation, Word(name[(obligation?.ToString().Length ?? 0)..]));
    }

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
