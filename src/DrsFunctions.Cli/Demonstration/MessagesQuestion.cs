using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Http.Json;
using DrsFunctions.Chasing;
using DrsFunctions.Http;
using DrsFunctions.Messages;
using DrsFunctions.Storage.Json;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Asks the app which messages people would have got, over HTTP as CCS does.</summary>
internal sealed class MessagesQuestion(Uri address)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The address of the question.</summary>
    public Uri Url => new(address, "api/messages?limit=1000");

    /// <summary>Has the app chase now instead of at ten past, and asks until those who are late have been written to, or time is up.</summary>
    public async Task<ImmutableArray<MessageView>> AskAsync(IReadOnlyCollection<string> late, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var chase = new Uri(address, $"admin/functions/{nameof(ChaseReports)}");
        using var accepted = await http.PostAsJsonAsync(chase, new { input = "" }, cancellationToken);
        accepted.EnsureSuccessStatusCode();
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var messages = StorageJson.Read<Page<MessageView>>(await http.GetStringAsync(Url, cancellationToken)).Items;
            if (late.All(supplier => messages.Any(message => message.Supplier == supplier && message.Stage == "late")) || Stopwatch.GetElapsedTime(began) > patience)
                return messages;
            await Task.Delay(Pause, cancellationToken);
        }
    }
}
