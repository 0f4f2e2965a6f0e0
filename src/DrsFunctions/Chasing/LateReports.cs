using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Obligations;
using NodaTime;

namespace DrsFunctions.Chasing;

/// <summary>Tells of one report whether it is overdue or late, and what its supplier's people were and will be told.</summary>
public sealed class LateReports(Ledger<SupplierRecord> ledger)
{
    /// <summary>A report that is owed still; null where it is neither overdue nor late after all.</summary>
    public async Task<LateView?> FindAsync(FrameworkInService framework, DueObligation due, Instant now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(due);
        var record = (await ledger.LoadAsync(new(framework.Id, due.Supplier), cancellationToken)).Record;
        var year = framework.Definition.YearOf(due.Year);
        var today = London.DayOf(now);
        if (year is null || !record.IsRegistered)
            return null;

        var standing = framework.Standings.Of(due.Supplier, record, year).On(today);
        var owed = standing.Facts.Obligations.FirstOrDefault(candidate => candidate.Kind == ObligationKind.Report);
        if (owed is null || standing.Submission is not (Submission.Overdue or Submission.Late))
            return null;

        var last = record.Messages.ByKey.Values
            .Where(message => message.Key.Obligation == owed.Kind.Word() && message.Key.Subject == owed.Subject)
            .MaxBy(message => message.Sequence);
        return new(
            new(due.Supplier, standing.Facts.Supplier.Name),
            due.Year,
            standing.Submission,
            owed.DueOn,
            Period.DaysBetween(owed.DueOn, today),
            last is null ? null : new(last.Key.Stage, last.QueuedOn, last.Status),
            Next());

        NextMessage? Next()
        {
            var obligations = new Obligations(framework.Definition, framework.Days);
            if (record.MembershipOf(framework.Definition).Left < today || obligations.NextStage(owed, year, record) is not { } next)
                return null;
            var hours = new ChasingHours(framework.Days);
            var day = hours.Include(now) ? today : London.DayOf(hours.NextAfter(now));
            return next.On > day ? new(next.Word, next.On) : new(obligations.StageOn(owed, year, day)!.Word, day);
        }
    }
}
