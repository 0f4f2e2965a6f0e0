namespace DrsFunctions.Storage.Standings;

/// <summary>What a standing tells on one day: JSON objects in UTF-8, each a part of it.</summary>
/// <param name="Tag">Stands for all it tells on that day, but for the instant asked about.</param>
/// <param name="OfDay">What depends on the day.</param>
/// <param name="Steady">What does not, as far as lists show it.</param>
/// <param name="Detail">The rest; empty where only a list's columns were read.</param>
public readonly record struct StandingOnDay(string Tag, ReadOnlyMemory<byte> OfDay, ReadOnlyMemory<byte> Steady, ReadOnlyMemory<byte> Detail);
