using DrsFunctions.Compliance.Standings;
using NodaTime;

namespace DrsFunctions.Storage.Standings;

/// <summary>Something owed, as a standing tells it.</summary>
public sealed record ObligationLine(ObligationKind Obligation, LocalDate DueOn, ObligationStatus Status, string Subject);
