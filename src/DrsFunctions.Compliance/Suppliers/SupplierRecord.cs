using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>Everything that is known of one supplier on one framework: the fold of its ledger.</summary>
public sealed record SupplierRecord : IRecord<SupplierRecord>
{
    /// <inheritdoc/>
    public static SupplierRecord Empty { get; } = new();

    /// <summary>Its name; null until CCS's list has named it.</summary>
    public string? Name { get; init; }

    /// <summary>When CCS's list named it first; null until then.</summary>
    public Instant? RegisteredOn { get; init; }

    /// <summary>Its places on lots, by lot number.</summary>
    public ImmutableSortedDictionary<string, LotMembership> Lots { get; init; } =
        ImmutableSortedDictionary.Create<string, LotMembership>(StringComparer.Ordinal);

    /// <summary>The people to write to, by id.</summary>
    public ImmutableSortedDictionary<string, Contact> Contacts { get; init; } =
        ImmutableSortedDictionary.Create<string, Contact>(StringComparer.Ordinal);

    /// <summary>What it won and was not withdrawn, by the award's reference.</summary>
    public ImmutableSortedDictionary<string, Award> Awards { get; init; } =
        ImmutableSortedDictionary.Create<string, Award>(StringComparer.Ordinal);

    /// <summary>The plan in force; null until one is accepted.</summary>
    public AcceptedPlan? Plan { get; init; }

    /// <summary>Whether CCS lets the plan be replaced.</summary>
    public bool PlanReopened { get; init; }

    /// <summary>What is known of its years, by number; a year that nothing happened in is left out.</summary>
    public ImmutableSortedDictionary<int, YearRecord> Years { get; init; } = ImmutableSortedDictionary<int, YearRecord>.Empty;

    /// <summary>The open targets as the ledger last told them, by year and KPI code.</summary>
    public ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, decimal>> ToldTargets { get; init; } =
        ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, decimal>>.Empty;

    /// <summary>Customers' own requirements that are for it.</summary>
    public RequirementBook Requirements { get; init; } = RequirementBook.Empty;

    /// <summary>Its uploads.</summary>
    public UploadLog Uploads { get; init; } = UploadLog.Empty;

    /// <summary>The messages to people about it.</summary>
    public MessageLog Messages { get; init; } = MessageLog.Empty;

    /// <summary>The ids of contacts whose address failed for good. One that a list removes and another lists again starts anew.</summary>
    public ImmutableSortedSet<string> StoppedContacts { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What consumers said to it, as counts.</summary>
    public FeedbackLog Feedback { get; init; } = FeedbackLog.Empty;

    /// <summary>Declines in what consumers said, and its answers.</summary>
    public AlertLog Alerts { get; init; } = AlertLog.Empty;

    /// <summary>What CCS decided about good practice that was seen in its feedback, by the candidate's id: whether it was confirmed.</summary>
    public ImmutableSortedDictionary<string, bool> GoodPractice { get; init; } = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);

    /// <summary>Whether CCS's list has named it.</summary>
    public bool IsRegistered => RegisteredOn is not null;

    /// <summary>What is known of a year.</summary>
    public YearRecord Year(int number) => Years.GetValueOrDefault(number) ?? new YearRecord();

    /// <summary>When it is on the framework.</summary>
    public Membership MembershipOf(Framework framework) => new(framework, Lots.Values);

    /// <summary>The business that it won and that falls into a year: as it was frozen with the year's targets, or as its awards say.</summary>
    public BusinessWon BusinessWonIn(ReportingYear year) =>
        Year(year.Number).Frozen is { } frozen ? new(frozen.BusinessWonGbp) : BusinessWon.Of(Awards.Values, year);

    /// <inheritdoc/>
    public SupplierRecord Apply(Entry entry) => entry.Change switch
    {
        SupplierListed listed => this with
        {
            Name = listed.Name,
            RegisteredOn = RegisteredOn ?? entry.At,
            Lots = Lots.SetItems(listed.Lots.Select(lot => KeyValuePair.Create(lot.Lot, lot))),
        },
        ContactListed listed => this with
        {
            Contacts = Contacts.SetItem(listed.Contact.Id, listed.Contact),
            StoppedContacts = listed.Contact.Active ? StoppedContacts : StoppedContacts.Remove(listed.Contact.Id),
        },
        AwardsListed listed => this with { Awards = listed.Awards.Aggregate(Awards, Listed) },
        RequirementsListed listed => this with { Requirements = Requirements.With(listed) },
        UploadReceived received => this with { Uploads = Uploads.With(entry, received) },
        UploadJudged judged => this with { Uploads = Uploads.With(entry, judged) },
        PlanAccepted accepted => this with { Plan = new(accepted.UploadId, entry.At, accepted.Plan), PlanReopened = false },
        ReportAccepted accepted => WithYear(accepted.Report.Year, year => year with
        {
            Report = new(accepted.UploadId, entry.At, accepted.Report),
            FirstReceivedOn = year.FirstReceivedOn ?? Uploads.Find(accepted.UploadId)?.ReceivedOn ?? entry.At,
            Reopened = false,
            QueriedOn = null,
            Correction = year.Correction is { } asked ? asked with { IsMade = true } : null,
        }),
        TargetsChanged changed => this with { ToldTargets = changed.Targets.Aggregate(ToldTargets, Told) },
        TargetsFrozen frozen => WithYear(frozen.Year, year => year with { Frozen = frozen, FrozenOn = entry.At }),
        FeedbackCounted counted => this with { Feedback = Feedback.With(counted), Uploads = Uploads.Superseded(Feedback.ReplacedBy(counted)) },
        AlertOpened opened => this with { Alerts = Alerts.With(entry.At, opened) },
        AlertsAnswered answered => this with { Alerts = Alerts.With(answered) },
        DecisionTaken decision => Apply(entry, decision),
        MessageQueued queued => this with { Messages = Messages.With(entry, queued) },
        MessageClosed closed => this with
        {
            Messages = Messages.With(closed),
            StoppedContacts = IsForGood(closed) ? StoppedContacts.Add(closed.Key.Contact) : StoppedContacts,
        },
        _ => this,
    };

    private SupplierRecord Apply(Entry entry, DecisionTaken taken) => (taken.Decision, taken.Subject, taken.Year) switch
    {
        (Decision.Query, _, { } number) when Year(number).Report is { } report =>
            WithYear(number, year => year with { QueriedOn = entry.At, Correction = new(report.UploadId, entry.At, IsMade: false) }),
        (Decision.Waive, _, { } number) => WithYear(number, year => year with { Waived = true }),
        (Decision.Reopen, "plan", _) => this with { PlanReopened = true },
        (Decision.Reopen, "report", { } number) when Year(number).Report is not null =>
            WithYear(number, year => year with { Reopened = true, Frozen = null, FrozenOn = null }),
        (Decision.CloseAlert, { } alert, _) => this with { Alerts = Alerts.Closed(alert, entry.At) },
        (Decision.ConfirmGoodPractice or Decision.DismissGoodPractice, { } practice, _) =>
            this with { GoodPractice = GoodPractice.SetItem(practice, taken.Decision == Decision.ConfirmGoodPractice) },
        _ => this,
    };

    private bool IsForGood(MessageClosed closed) =>
        closed is { Status: MessageStatus.Failed, Reason: MessageLog.PermanentFailure } && Contacts.ContainsKey(closed.Key.Contact);

    private SupplierRecord WithYear(int number, Func<YearRecord, YearRecord> change) =>
        this with { Years = Years.SetItem(number, change(Year(number))) };

    private static ImmutableSortedDictionary<string, Award> Listed(ImmutableSortedDictionary<string, Award> awards, Award award) =>
        award.IsWithdrawn ? awards.Remove(award.Id) : awards.SetItem(award.Id, award);

    private static ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, decimal>> Told(
        ImmutableSortedDictionary<int, ImmutableSortedDictionary<string, decimal>> told,
        Targets.TargetChange change)
    {
        var year = told.GetValueOrDefault(change.Year) ?? ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);
        return told.SetItem(change.Year, change.New is { } figure ? year.SetItem(change.Code, figure) : year.Remove(change.Code));
    }
}
