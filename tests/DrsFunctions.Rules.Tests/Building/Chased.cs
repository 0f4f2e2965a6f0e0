using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>Chasing as it goes on in a story: <c>story.WithContact("2025-01-06", "ann").Chased("2026-01-15T09:10:00Z").Sent()</c>.</summary>
internal static class Chased
{
    public static Story WithContact(this Story story, string day, string id, ContactRole role = ContactRole.Reporting, bool active = true) =>
        story.At(day.Noon(), new ContactListed(new(id, role, active)));

    public static ChasePlan Plan(this Story story, string day) =>
        ChasePlan.For(story.Framework, WorkingDays.Computed, Story.Supplier, story.Record, day.Day());

    public static ChaseDecision Plan(this Story story, string day, ObligationKind kind) =>
        story.Plan(day).Decisions.Single(decision => decision.Owed.Kind == kind);

    /// <summary>The story after a run at an instant, as the timer's function and the recompute make it together.</summary>
    public static Story ChasedAt(this Story story, Instant now)
    {
        var day = London.DayOf(now);
        return new ChasingHours(WorkingDays.Computed).Include(now) && story.IsDue(day)
            ? story.At(now, [.. ChasePlan.For(story.Framework, WorkingDays.Computed, Story.Supplier, story.Record, day).Changes()])
            : story;
    }

    /// <summary>The story after a run every hour of the days from one to another, both included.</summary>
    public static Story ChasedFrom(this Story story, string first, string last)
    {
        for (var now = London.StartOf(first.Day()).Plus(Duration.FromMinutes(10)); now < London.EndOf(last.Day()); now += Duration.FromHours(1))
            story = story.ChasedAt(now);
        return story;
    }

    /// <summary>Every message written down: <c>report dueSoon ann</c>.</summary>
    public static IEnumerable<string> Sent(this Story story) =>
        story.Told<MessageQueued>().Select(message => $"{message.Key.Obligation} {message.Key.Stage} {message.Key.Contact}");

    /// <summary>Whether the table of obligations finds the supplier on a day.</summary>
    public static bool IsDue(this Story story, LocalDate day) => story.FirstDue() <= day;

    /// <summary>The first day on which the table of obligations finds the supplier; null if there is none.</summary>
    public static LocalDate? FirstDue(this Story story)
    {
        var obligations = new Obligations(story.Framework, WorkingDays.Computed);
        return story.Framework.Years.SelectMany(year => obligations.In(year, story.Record)).Min(owed => owed.ChaseOn);
    }
}
