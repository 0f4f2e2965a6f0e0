using System.Collections.Concurrent;

namespace DrsFunctions.Chaos.Proxies;

/// <summary>Which storage calls go wrong, and how: so many of a hundred, drawn with a seed.</summary>
internal sealed class FaultPlan
{
    private static readonly StorageFault[] All = Enum.GetValues<StorageFault>();

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<StorageFault, int> happened = new();
    private Random chance = new(0);
    private double rate;

    /// <summary>How often each has happened so far.</summary>
    public IReadOnlyDictionary<StorageFault, int> Happened => happened;

    /// <summary>Lets calls go wrong from now on.</summary>
    /// <param name="seed">Decides which.</param>
    /// <param name="share">How many of them, between 0 and 1.</param>
    public void Begin(int seed, double share)
    {
        lock (turn)
            (chance, rate) = (new(seed), share);
    }

    /// <summary>Lets none go wrong any more.</summary>
    public void End()
    {
        lock (turn)
            rate = 0;
    }

    /// <summary>The fault of the next call; null where it goes well.</summary>
    /// <param name="isConditional">Whether it goes by a version.</param>
    public StorageFault? Next(bool isConditional)
    {
        StorageFault fault;
        lock (turn)
        {
            if (rate <= 0 || chance.NextDouble() >= rate)
                return null;
            fault = All[chance.Next(All.Length)];
        }

        if (fault == StorageFault.Conflict && !isConditional)
            fault = StorageFault.ServerBusy;
        happened.AddOrUpdate(fault, 1, (_, times) => times + 1);
        return fault;
    }
}
