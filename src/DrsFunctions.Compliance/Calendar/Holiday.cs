using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>A bank holiday of England and Wales, as a published list names it.</summary>
/// <param name="Date">The day on which nobody works, a substitute day where there is one.</param>
/// <param name="Title">What it is called, where the list says so.</param>
public sealed record Holiday(LocalDate Date, string? Title);
