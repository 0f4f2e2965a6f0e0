using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Feedback;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Recompute;
using DrsFunctions.Storage.Ledgers;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Decisions;

/// <summary>Records what CCS decides about a supplier, with what follows: targets that move with it, and the message to whom CCS asks.</summary>
public sealed class DecisionRecording(Ledger<SupplierRecord> ledger, Recomputation recomputation, GoodPractices practices, AppClock clock)
{
    /// <summary>Records a decision. What it changes can be read when this returns.</summary>
    /// <exception cref="RefusalException">404: the supplier is not registered. 409: the decision cannot be taken as things are.</exception>
    public async Task<Entry> TakeAsync(FrameworkInService framework, string supplier, DecisionTaken taken, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var now = clock.GetCurrentInstant();
        await EnsurePracticeAsync(framework, supplier, taken, now, cancellationToken);
        var appended = await ledger.AppendAsync(
            new(framework.Id, supplier),
            Decide,
            new(actor, nameof(TakeDecision)),
            now,
            framework.NextDayAfter(now),
            known: null,
            cancellationToken);
        await recomputation.RunAsync(framework, supplier, nameof(TakeDecision), cancellationToken);
        return appended.Entries.Last(entry => entry.Change is DecisionTaken);

        IEnumerable<Change> Decide(SupplierRecord record)
        {
            Ensure(framework, supplier, record, taken);
            return framework.Around(supplier, record, now, settled => [taken, .. Told(framework, supplier, settled, taken, now)]);
        }
    }

    /// <summary>What is known of the supplier, about which a decision can be taken as things are.</summary>
    /// <exception cref="RefusalException">404: the supplier is not registered. 409: the decision cannot be taken as things are.</exception>
    public async Task<SupplierRecord> ReadyAsync(FrameworkInService framework, string supplier, DecisionTaken taken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var record = (await ledger.LoadAsync(new(framework.Id, supplier), cancellationToken)).Record;
        Ensure(framework, supplier, record, taken);
        await EnsurePracticeAsync(framework, supplier, taken, clock.GetCurrentInstant(), cancellationToken);
        return record;
    }

    private async Task EnsurePracticeAsync(FrameworkInService framework, string supplier, DecisionTaken taken, Instant now, CancellationToken cancellationToken)
    {
        if (taken.Decision is Decision.ConfirmGoodPractice or Decision.DismissGoodPractice
            && !await practices.IsKnownAsync(framework, supplier, taken.Subject, London.DayOf(now), cancellationToken))
            throw new RefusalException(Problem.NotFound($"There is no good practice '{taken.Subject}' of this supplier: subject must be the id of a candidate."));
    }

    private static void Ensure(FrameworkInService framework, string supplier, SupplierRecord record, DecisionTaken taken)
    {
        if (!record.IsRegistered)
            throw Inquiries.NoSupplier(framework.Id, supplier);
        if (taken.Decision == Decision.CloseAlert && record.Alerts.Find(taken.Subject) is null)
            throw new RefusalException(Problem.NotFound($"There is no alert '{taken.Subject}' of this supplier: subject must be the id of an alert."));
        if (DecisionCheck.ObstacleTo(framework.Definition, record, taken) is { } obstacle)
            throw new RefusalException(Problem.Of(StatusCodes.Status409Conflict, "Not as things are", obstacle));
    }

    private static IEnumerable<Change> Told(FrameworkInService framework, string supplier, SupplierRecord before, DecisionTaken taken, Instant now)
    {
        var record = before.Apply(new(0, now, "", null, taken));
        if (taken is not { Decision: Decision.Query, Year: { } number } || record.Year(number).Correction is not { } correction)
            return [];
        var owed = new Obligations(framework.Definition, framework.Days).In(framework.Definition.YearOf(number)!, record)
            .First(obligation => obligation.Kind == ObligationKind.Correction);
        return UploadMessages.Of(framework.Id, supplier, record, correction, number, owed.DueOn);
    }
}
