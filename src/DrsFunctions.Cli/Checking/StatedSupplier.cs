using NodaTime;

namespace DrsFunctions.Cli.Checking;

/// <summary>What the command line says of a supplier.</summary>
/// <param name="Lots">The numbers of its lots; none where it says nothing.</param>
/// <param name="Joined">When it joined them; null for the framework's first day.</param>
/// <param name="Plan">Its plan; null where there is none.</param>
internal sealed record StatedSupplier(IReadOnlyList<string> Lots, LocalDate? Joined, FileInfo? Plan);
