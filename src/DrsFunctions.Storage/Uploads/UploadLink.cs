using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Storage.Uploads;

/// <summary>A link that can create one blob, and nothing else.</summary>
/// <param name="Url">Where to send the file.</param>
/// <param name="Method">How: <c>PUT</c>.</param>
/// <param name="Headers">The headers to send with it.</param>
/// <param name="ExpiresOn">Until when it works.</param>
public sealed record UploadLink(Uri Url, string Method, ImmutableSortedDictionary<string, string> Headers, Instant ExpiresOn);
