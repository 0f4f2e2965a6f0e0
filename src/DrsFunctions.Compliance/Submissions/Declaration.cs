using NodaTime;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>What a declaration says, as far as it could be read; who made it stays in the file.</summary>
/// <param name="Year">The reporting year, inside the framework; null in a plan.</param>
/// <param name="Date">The day that it bears.</param>
/// <param name="Role">The role of who made it.</param>
internal sealed record Declaration(int? Year, LocalDate? Date, string? Role);
