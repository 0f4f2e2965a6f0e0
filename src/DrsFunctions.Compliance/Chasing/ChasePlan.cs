using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>What a working day's chasing would send to one supplier and why, and what it would not and why. Whether the hour is right is for <see cref="ChasingHours"/> to say.</summary>
/// <param name="Decisions">One for each obligation of which a stage has come: all that are still owed, and of the others those of which a stage falls on the day.</param>
public sealed record ChasePlan(ImmutableArray<ChaseDecision> Decisions)
{
    // A ledger takes 99 entries at a time, and those of a recompute may come before these.
    private const int MostAtOnce = 60;

    /// <summary>
    /// The messages to write down, those of an obligation all together. Where they are very many the rest are left for the next
    /// hour: the plan then names them again.
    /// </summary>
    public IEnumerable<Change> Changes()
    {
        var written = 0;
        foreach (var decision in Decisions.Where(decision => !decision.Messages.IsEmpty))
        {
            written += decision.Messages.Length;
            if (written > MostAtOnce)
                yield break;
            foreach (var message in decision.Messages)
                yield return message;
        }
    }

    /// <summary>The plan of a supplier's day.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="days">Its working days.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="record">What is known of the supplier.</param>
    /// <param name="day">A London working day.</param>
    public static ChasePlan For(Framework framework, WorkingDays days, string supplier, SupplierRecord record, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(record);
        var obligations = new Obligations(framework, days);
        var hasLeft = record.MembershipOf(framework).Left < day;
        var decisions = ImmutableArray.CreateBuilder<ChaseDecision>();
        foreach (var year in record.IsRegistered ? framework.Years : [])
        {
            foreach (var owed in obligations.In(year, record))
            {
                if (obligations.StageOn(owed, year, day) is { } stage && IsWorthTelling(owed, stage, day))
                    decisions.Add(Decide(new(framework.Id, supplier, record), hasLeft, year, owed, stage, day));
            }
        }

        return new(decisions.ToImmutable());
    }

    private static bool IsWorthTelling(ObligationFacts owed, ChaseStage stage, LocalDate day) => owed.IsOpen || stage.On == day;

    private static ChaseDecision Decide(Supplier about, bool hasLeft, ReportingYear year, ObligationFacts owed, ChaseStage stage, LocalDate day)
    {
        var recipients = Recipients.Of(about.Record, stage.Audience);
        ChaseObstacle? obstacle = owed switch
        {
            { IsWaived: true } => ChaseObstacle.Waived,
            { IsMet: true } => ChaseObstacle.Met,
            _ when hasLeft => ChaseObstacle.SupplierLeft,
            _ when Obligations.IsBeingRead(owed.Kind, about.Record) => ChaseObstacle.BeingRead,
            _ when !(owed.ChaseOn <= day) => ChaseObstacle.AlreadyWritten,
            _ when recipients.IsEmpty => ChaseObstacle.NoContact,
            _ => null,
        };
        return new(year.Number, owed, stage, obstacle is null ? [.. recipients.Select(MessageTo)] : [], obstacle);

        MessageQueued MessageTo(string contact) => new(
            new(about.Framework, about.Id, owed.Kind.Word(), owed.Subject, stage.Word, contact),
            stage.Template,
            year.Number,
            owed.DueOn);
    }

    private sealed record Supplier(string Framework, string Id, SupplierRecord Record);
}
