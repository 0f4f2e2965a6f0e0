namespace DrsFunctions.Chaos.Results;

/// <summary>What came of a row.</summary>
/// <param name="Name">The row.</param>
/// <param name="Rounds">How many rounds were begun.</param>
/// <param name="Seed">The seed of the last of them: with it alone that round is repeated.</param>
/// <param name="Holds">Whether everything held.</param>
/// <param name="Outcome">What held in the last round, or what did not.</param>
/// <param name="Seconds">How long all rounds took.</param>
internal sealed record ChaosResult(string Name, int Rounds, int Seed, bool Holds, string Outcome, double Seconds);
