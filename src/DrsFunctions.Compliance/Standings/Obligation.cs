using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>Something owed by a date, as it stands on a day.</summary>
/// <param name="Kind">What is owed.</param>
/// <param name="DueOn">By which day.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Subject">What it is about.</param>
public sealed record Obligation(ObligationKind Kind, LocalDate DueOn, ObligationStatus Status, string Subject);
