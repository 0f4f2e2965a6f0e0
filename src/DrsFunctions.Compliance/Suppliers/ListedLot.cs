using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>A row of CCS's list of suppliers: a place on a lot.</summary>
/// <param name="Lot">The lot's number, as the framework writes it.</param>
/// <param name="Joined">
/// The first day on it, the framework's where the row leaves it empty; null where the list has no such column, so that what is
/// known stays.
/// </param>
/// <param name="Left">The last day on it, where the row says that the supplier left.</param>
/// <param name="SaysLeft">Whether the list has the column at all; without it what is known stays.</param>
public sealed record ListedLot(string Lot, LocalDate? Joined, LocalDate? Left, bool SaysLeft);
