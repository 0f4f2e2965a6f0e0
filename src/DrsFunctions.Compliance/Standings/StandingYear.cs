using NodaTime;

namespace DrsFunctions.Compliance.Standings;

/// <summary>The reporting year that a standing is about.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Starts">Its first day.</param>
/// <param name="Ends">Its last day.</param>
/// <param name="DueOn">The day on which its report is due.</param>
public sealed record StandingYear(int Number, LocalDate Starts, LocalDate Ends, LocalDate DueOn);
