using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Health;

/// <summary>Remembers when each timer of this instance ended well.</summary>
public sealed class TimerRuns
{
    private ImmutableSortedDictionary<string, Instant> last = ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <summary>When each timer ended last, by its function's name.</summary>
    public ImmutableSortedDictionary<string, Instant> Last => last;

    /// <summary>Notes that a timer ended well.</summary>
    public void Note(string function, Instant at) => ImmutableInterlocked.Update(ref last, runs => runs.SetItem(function, at));
}
