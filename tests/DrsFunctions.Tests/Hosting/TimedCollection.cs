namespace DrsFunctions.Tests.Hosting;

/// <summary>The tests whose outcome hangs on how fast the machine is: each runs alone, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TimedCollection
{
    public const string Name = "Timed";
}
