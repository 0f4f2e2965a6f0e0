using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Calendar;

/// <summary>A published list of bank holidays. It names a year by naming a day of it, and replaces all that was held of such a year.</summary>
/// <param name="TakenOn">When it was taken in: due dates that had passed by then stay as they were.</param>
/// <param name="Dates">The days, in order.</param>
public sealed record HolidayList(Instant TakenOn, ImmutableArray<LocalDate> Dates);
