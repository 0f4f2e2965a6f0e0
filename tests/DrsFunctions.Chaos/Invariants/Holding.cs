using System.Text.Json;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Invariants;

/// <summary>What must hold of a crowd once everything has settled, whatever was done to it.</summary>
internal static class Holding
{
    // Status and reason of a message that was not sent because what it asked for had come.
    private const string Answered = $"dropped {DropReason.Met}";

    private static readonly string[] PartsOfAKey = ["framework", "supplier", "obligation", "subject", "stage", "contact"];

    /// <summary>Holds all of it.</summary>
    /// <returns>What held, with figures.</returns>
    /// <exception cref="BrokenException">Something does not hold.</exception>
    public static async Task<string> HoldAsync(Crowd crowd)
    {
        await OneReceiptEachAsync(crowd);
        var entries = await LedgersAsync(crowd);
        var messages = OneMessageEach(crowd);
        var rows = await Rebuilt.EqualsAsync(crowd);
        return $"{crowd.Uploads.Count} uploads with one receipt each, {crowd.Ids.Count} ledgers of {entries} entries intact, {rows} rows as rebuilt, {messages} messages sent once";
    }

    /// <summary>Every upload has one final receipt and one line, and there are no others.</summary>
    public static async Task OneReceiptEachAsync(Crowd crowd)
    {
        var paths = (await crowd.World.Account.PathsAsync("receipts")).Where(path => path.EndsWith(".json", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var expected = crowd.Uploads.Select(upload => upload.ReceiptPath).ToHashSet(StringComparer.Ordinal);
        BrokenException.IfAny(expected.Except(paths, StringComparer.Ordinal), "There is no receipt");
        BrokenException.IfAny(paths.Where(path => crowd.Owns(path) && !expected.Contains(path)), "Nobody sent what there is a receipt of");
        var listed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var owner in crowd.Ids.Append("ccs"))
        {
            foreach (var line in await crowd.World.Operator.AllAsync($"/api/frameworks/{Crowd.Framework}/suppliers/{owner}/uploads"))
                listed[line.Text("uploadId")!] = line.Text("outcome");
        }

        foreach (var upload in crowd.Uploads)
        {
            var receipt = (await crowd.World.Account.FindReceiptAsync(upload.ReceiptPath))!.Value;
            BrokenException.Unless(receipt.Text("uploadId") == upload.Id && receipt.Text("outcome") is { Length: > 0 }, $"The receipt {upload.ReceiptPath} is not final: {receipt}");
            BrokenException.Unless(listed.GetValueOrDefault(upload.Id) == receipt.Text("outcome"), $"{upload.Path} is listed otherwise than its receipt says.");
        }
    }

    /// <summary>Chains are intact, and every file was received and judged once.</summary>
    /// <returns>How many entries there are.</returns>
    public static async Task<int> LedgersAsync(Crowd crowd)
    {
        var entries = 0;
        foreach (var supplier in crowd.Ids)
        {
            var verification = await crowd.World.Operator.GetAsync($"/api/frameworks/{Crowd.Framework}/suppliers/{supplier}/ledger/verification");
            BrokenException.Unless(verification.Truth("intact") == true, $"The ledger of {supplier} is broken: {verification}");
            var ledger = await crowd.LedgerAsync(supplier);
            entries += ledger.Count;
            foreach (var kind in (string[])["uploadReceived", "uploadJudged"])
            {
                var causes = ledger.Where(entry => entry.Text("kind") == kind).Select(entry => entry.Text("cause")!).ToArray();
                BrokenException.IfAny(causes.GroupBy(cause => cause, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key), $"{supplier} has more than one {kind}");
                var sent = crowd.Uploads.Where(upload => upload.Path.Contains($"/{supplier}/", StringComparison.Ordinal)).Select(upload => upload.Id);
                BrokenException.IfAny(sent.Except(causes, StringComparer.Ordinal), $"{supplier} has no {kind} of");
            }
        }

        var lists = await crowd.World.Operator.GetAsync($"/api/frameworks/{Crowd.Framework}/suppliers/ccs/ledger/verification");
        BrokenException.Unless(lists.Truth("intact") == true, $"The ledger of ccs is broken: {lists}");
        return entries;
    }

    /// <summary>Nobody was written to twice with one key.</summary>
    /// <returns>How many messages the provider has taken.</returns>
    public static int OneMessageEach(Crowd crowd)
    {
        var taken = crowd.World.Notify.Taken.Select(message => message.Reference ?? "").Where(crowd.Owns).ToArray();
        BrokenException.IfAny(taken.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{group.Key} ({group.Count()})"), "Sent more than once");
        return taken.Length;
    }

    /// <summary>Every message that the ledgers have written down was taken by the provider, or dropped because what it asked for had come.</summary>
    public static async Task NoMessageLostAsync(Crowd crowd)
    {
        var taken = crowd.World.Notify.Taken.Select(message => message.Reference).ToHashSet(StringComparer.Ordinal);
        var all = await crowd.World.Operator.AllAsync("/api/messages");
        var own = all.Where(message => crowd.Owns(message.Text("key")!)).ToDictionary(message => message.Text("key")!, message => $"{message.Text("status")} {message.Text("reason")}", StringComparer.Ordinal);
        BrokenException.IfAny(own.Where(message => !taken.Contains(message.Key) && message.Value != Answered).Select(message => $"{message.Key} ({message.Value})"), "Written down and never sent");
        foreach (var supplier in crowd.Ids)
            BrokenException.IfAny(Queued(await crowd.LedgerAsync(supplier)).Except(own.Keys, StringComparer.Ordinal), "In the ledger and not in the table");
    }

    private static IEnumerable<string> Queued(IEnumerable<JsonElement> entries) =>
        from entry in entries
        where entry.Text("kind") == "messageQueued"
        let key = entry.At("body.key")
        select string.Join('|', PartsOfAKey.Select(part => key.Text(part)));
}
