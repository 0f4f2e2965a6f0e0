namespace DrsFunctions.Benchmarks.Feedback;

/// <summary>How far the managed heap grows while something runs, garbage that is not yet collected included.</summary>
internal sealed class HeapGrowth : IDisposable
{
    private const double Mebibyte = 1024 * 1024;
    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer timer;
    private long most;

    public HeapGrowth() => timer = new(_ => Look(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(10));

    /// <summary>The growth, in MiB.</summary>
    public double InMegabytes()
    {
        Look();
        return Math.Max(0, most - before) / Mebibyte;
    }

    public void Dispose() => timer.Dispose();

    private void Look() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
}
