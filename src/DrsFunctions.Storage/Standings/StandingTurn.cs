using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Storage.Standings;

/// <summary>From which day on a standing reads how, until the next.</summary>
/// <param name="From">The first day.</param>
/// <param name="Submission">Where the report has got to.</param>
/// <param name="Rating">How good the year is.</param>
/// <param name="Json">Everything that depends on the day, as JSON.</param>
internal sealed record StandingTurn(LocalDate From, Submission Submission, Rating Rating, string Json);
