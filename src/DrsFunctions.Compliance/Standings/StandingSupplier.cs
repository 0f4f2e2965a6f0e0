using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Standings;

/// <summary>The supplier that a standing is about, with the lots and lines that it held in the year.</summary>
public sealed record StandingSupplier(string Id, string Name, ImmutableArray<string> Lots, ImmutableArray<ServiceLine> ServiceLines);
