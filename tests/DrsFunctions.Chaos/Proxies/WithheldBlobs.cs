using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Chaos.Proxies;

/// <summary>
/// Blobs that the trigger is not to hear of. The host looks for new ones by listing 5,000 at a time; from such a list they are
/// taken out. The sweep, which lists without a limit, sees them.
/// </summary>
internal sealed class WithheldBlobs
{
    private const string ListOfTheTrigger = "maxresults=5000";

    private readonly ConcurrentDictionary<string, bool> paths = new(StringComparer.Ordinal);

    /// <summary>Withholds a blob from now on: to be said before it is written.</summary>
    public void Add(string path) => paths[path] = true;

    /// <summary>The body of an answer without them.</summary>
    public byte[] Strip(HttpRequest request, byte[] body)
    {
        var query = request.QueryString.Value ?? "";
        if (paths.IsEmpty || !query.Contains(ListOfTheTrigger, StringComparison.OrdinalIgnoreCase) || !query.Contains("comp=list", StringComparison.Ordinal))
            return body;
        using var stream = new MemoryStream(body);
        var list = XDocument.Load(stream);
        list.Descendants("Blob").Where(blob => paths.ContainsKey(blob.Element("Name")?.Value ?? "")).Remove();
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + list);
    }
}
