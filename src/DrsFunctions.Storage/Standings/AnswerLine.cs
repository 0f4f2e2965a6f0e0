using NodaTime;

namespace DrsFunctions.Storage.Standings;

/// <summary>A supplier's answer to a decline, as a standing tells it.</summary>
/// <param name="Role">The role of whoever answered.</param>
/// <param name="Date">The day on which it was given.</param>
/// <param name="Action">What is done about it.</param>
public sealed record AnswerLine(string Role, LocalDate Date, string Action);
