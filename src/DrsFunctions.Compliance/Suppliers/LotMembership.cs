using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>A supplier's place on a lot.</summary>
/// <param name="Lot">The lot's number.</param>
/// <param name="Joined">Its first day on it.</param>
/// <param name="Left">Its last day on it, where it left before the lot ended.</param>
public sealed record LotMembership(string Lot, LocalDate Joined, LocalDate? Left);
