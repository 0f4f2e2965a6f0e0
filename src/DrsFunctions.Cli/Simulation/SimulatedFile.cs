using NodaTime;

namespace DrsFunctions.Cli.Simulation;

/// <summary>A file that somebody sends in a simulation.</summary>
/// <param name="SentOn">When it arrives.</param>
/// <param name="Owner">Whose it is: a supplier's id, or <c>ccs</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its CSV.</param>
internal sealed record SimulatedFile(Instant SentOn, string Owner, string Kind, string Name, string Text);
