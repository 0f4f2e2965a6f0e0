using System.Collections.Frozen;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>A call to storage as it was sent.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">Where it went.</param>
/// <param name="Headers">Its headers, by name whatever the case.</param>
/// <param name="Body">Its content; empty without any.</param>
internal sealed record StorageCall(string Method, Uri Address, FrozenDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
