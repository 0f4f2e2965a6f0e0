using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Embedded.Functions.Hosting;

/// <summary>
/// Who a host is. Hosts with the same <see cref="HostId"/> share receipts, timers and leases; <see cref="Instance"/> tells them apart.
/// </summary>
/// <remarks>
/// An instance is written as <c>machine|process|started|number</c>, so that another one on the same machine sees at once that its owner
/// was killed, and needn't wait until its claims and leases end.
/// </remarks>
internal sealed class HostIdentity : IDisposable
{
    private static readonly ConcurrentDictionary<int, bool> Living = new();
    private static readonly long Started = StartOf(Process.GetCurrentProcess());
    private static int number;

    private readonly int own = Interlocked.Increment(ref number);

    public HostIdentity(IConfiguration configuration, string applicationName)
    {
        var id = configuration["AzureFunctionsWebHost:hostid"] ?? configuration["AzureFunctionsWebHost__hostid"] ?? applicationName;
#pragma warning disable CA1308 // Host ids are lower-case.
        id = id.ToLowerInvariant();
#pragma warning restore CA1308
        HostId = id.Length > 32 ? id[..32].TrimEnd('-', '.') : id;
        Instance = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}|{Environment.ProcessId}|{Started}|{own}");
        Living[own] = true;
    }

    public string HostId { get; }

    public string Instance { get; }

    /// <summary>Whether an instance certainly runs no more. False means that it may, or that nobody here can know.</summary>
    public static bool IsGone(string? instance)
    {
        if (instance?.Split('|') is not [var machine, var process, var started, var number])
            return true;
        if (!string.Equals(machine, Environment.MachineName, StringComparison.Ordinal))
            return false;

        var id = int.Parse(process, CultureInfo.InvariantCulture);
        if (id == Environment.ProcessId && IsNear(long.Parse(started, CultureInfo.InvariantCulture), Started))
            return !Living.ContainsKey(int.Parse(number, CultureInfo.InvariantCulture));
        try
        {
            using var other = Process.GetProcessById(id);
            return !IsNear(StartOf(other), long.Parse(started, CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true;
        }
    }

    public void Dispose() => Living.TryRemove(own, out _);

    // A process's start is computed from the boot time and can differ a little between readers.
    private static bool IsNear(long one, long other) => Math.Abs(one - other) <= 2;

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
}
