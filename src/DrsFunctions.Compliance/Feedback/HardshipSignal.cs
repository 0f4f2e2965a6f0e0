using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>How many consumers of a lot were offered support in a month, all suppliers together; published, so small figures are withheld.</summary>
/// <param name="Month">The calendar month.</param>
/// <param name="Lot">The lot's number.</param>
/// <param name="Responses">How many responded; null where withheld.</param>
/// <param name="SupportOffered">How many were offered support; null where withheld.</param>
/// <param name="SupportNotOffered">How many were not; null where withheld.</param>
/// <param name="SupportNotNeeded">How many needed none; null where withheld.</param>
/// <param name="IsWithheld">Whether figures are withheld, because one of them rests on fewer than 5 consumers.</param>
public sealed record HardshipSignal(YearMonth Month, string Lot, int? Responses, int? SupportOffered, int? SupportNotOffered, int? SupportNotNeeded, bool IsWithheld);
