using System.Collections.Immutable;
using DrsFunctions.Http;
using DrsFunctions.Messages;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Asks the app which messages people would have got, over HTTP as CCS does.</summary>
internal sealed class MessagesQuestion(Uri address)
{
    /// <summary>The address of the question.</summary>
    public Uri Url => new(address, "api/messages?limit=1000");

    /// <summary>The messages, as far as they are written down.</summary>
    public async Task<ImmutableArray<MessageView>> AskAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        return StorageJson.Read<Page<MessageView>>(await http.GetStringAsync(Url, cancellationToken)).Items;
    }
}
