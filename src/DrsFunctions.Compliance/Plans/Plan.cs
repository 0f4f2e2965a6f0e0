using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Plans;

/// <summary>What a supplier committed to in its bid.</summary>
/// <param name="DeclaredOn">The day its declaration bears.</param>
/// <param name="Role">The role of who declared it; the name stays in the file.</param>
/// <param name="Commitments">Its KPIs, by code.</param>
public sealed record Plan(LocalDate DeclaredOn, string Role, ImmutableSortedDictionary<string, PlanCommitment> Commitments);
