using System.Collections.Concurrent;
using System.Diagnostics;
using Embedded.Azurite;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Chaos.Proxies;

/// <summary>When each receipt was written first. Storage itself tells it to the second only, and to ask for each again and again would be load of its own.</summary>
internal sealed class ReceiptTimes
{
    private const string Container = $"/{StoragePorts.AccountName}/receipts/";

    private readonly ConcurrentDictionary<string, long> times = new(StringComparer.Ordinal);

    /// <summary>Notes a call that has just been answered, if it wrote a receipt.</summary>
    public void Note(HttpRequest request, int status)
    {
        var path = request.Path.Value!;
        if (status == StatusCodes.Status201Created
            && HttpMethods.IsPut(request.Method)
            && path.StartsWith(Container, StringComparison.Ordinal)
            && path.EndsWith(".json", StringComparison.Ordinal))
            times.TryAdd(path[Container.Length..], Stopwatch.GetTimestamp());
    }

    /// <summary>The <see cref="Stopwatch"/>'s time at which a receipt was written.</summary>
    /// <exception cref="BrokenException">It was not, or not by way of this proxy.</exception>
    public long Of(string path) => times.TryGetValue(path, out var time) ? time : throw new BrokenException($"Nobody saw {path} being written.");
}
