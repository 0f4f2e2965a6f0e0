using NodaTime;

namespace DrsFunctions.Compliance.Reports;

/// <summary>A practice that a report shows.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Reference">Its version or enrolment reference; without it the practice counts as missing.</param>
/// <param name="Date">The day of adoption or enrolment, or a standard's expiry; without it the practice counts as missing.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record Practice(PracticeKind Kind, string? Reference, LocalDate? Date, string? Evidence);
