namespace DrsFunctions.Cli.Simulation;

/// <summary>What is simulated.</summary>
/// <param name="Suppliers">How many suppliers there are in the end.</param>
/// <param name="Years">How many reporting years pass.</param>
/// <param name="Seed">Where chance begins: the same seed always gives the same files.</param>
internal sealed record SimulationChoices(int Suppliers, int Years, int Seed);
