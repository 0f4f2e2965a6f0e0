using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Health;

/// <summary>Whether everything is there, as the API gives it.</summary>
/// <param name="Status"><c>ready</c> or <c>notReady</c>.</param>
/// <param name="Storage"><c>up</c> or <c>down</c>.</param>
/// <param name="Queues">About how many messages wait in each queue; null where it is missing.</param>
/// <param name="Timers">When each timer of this instance ended last, by the app's clock; one that has not run yet is left out.</param>
public sealed record ReadinessView(
    string Status,
    string Storage,
    ImmutableSortedDictionary<string, int?> Queues,
    ImmutableSortedDictionary<string, Instant> Timers);
