using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Chasing;

/// <summary>A report that is overdue or late, as the API gives it.</summary>
/// <param name="Supplier">Who owes it.</param>
/// <param name="Year">The number of the year that it is about.</param>
/// <param name="Submission"><c>overdue</c> or <c>late</c>.</param>
/// <param name="DueOn">By when it was owed.</param>
/// <param name="DaysLate">Days since then, weekends and holidays included.</param>
/// <param name="LastMessage">What was written about it last; null if nothing was.</param>
/// <param name="NextMessage">What will be written next, as things are; null if nothing will.</param>
public sealed record LateView(
    LateSupplier Supplier,
    int Year,
    Submission Submission,
    LocalDate DueOn,
    int DaysLate,
    LastMessage? LastMessage,
    NextMessage? NextMessage);

/// <summary>A supplier that owes a report.</summary>
public sealed record LateSupplier(string Id, string Name);

/// <summary>A message that was written down.</summary>
/// <param name="Stage">Why it was sent.</param>
/// <param name="QueuedOn">When it was written down.</param>
/// <param name="Status">What became of it, as the ledger knows.</param>
public sealed record LastMessage(string Stage, Instant QueuedOn, MessageStatus Status);

/// <summary>A message to come.</summary>
/// <param name="Stage">Why it will be sent.</param>
/// <param name="On">The London day.</param>
public sealed record NextMessage(string Stage, LocalDate On);
