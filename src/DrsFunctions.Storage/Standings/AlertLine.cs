using NodaTime;

namespace DrsFunctions.Storage.Standings;

/// <summary>An alert about a decline in what consumers say, as a standing tells it.</summary>
public sealed record AlertLine(string Id, string Measure, string Severity, string Status, Instant OpenedOn, LocalDate? AnswerDueOn);
