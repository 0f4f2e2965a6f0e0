using System.Collections.Concurrent;
using System.Text.Json;
using DrsFunctions.TestFiles.Corpus;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Intake;

/// <summary>
/// The corpus of bad files through the whole intake: each gets a receipt that names its problem, and nothing else is affected. It has
/// an app and an emulator of its own, whose memory is its own, too.
/// </summary>
public sealed class BadFileCorpusTests
{
    private const int Seed = 20260114;
    private const int Senders = 10;
    private const long MostMemory = 512L * 1024 * 1024;

    // What people and hostile programs call their files; the rest has a number.
    private static readonly string[] Names =
    [
        "\u202Efdp.exe", "=cmd|' -C calc'!A0.csv", "<script>alert(1)</script>.xlsx", "a'b\"c;d`e$(f).csv", "..hidden", "report%2F..%2F..%2Fx.csv",
        "😀 Ääß 漢字.ods", "CON.xls", "{path}.json", "folder/of/folders/report.csv", "  outer spaces  .csv", new string('n', 700),
    ];

    [Fact]
    public async Task Files_AllOfThem_GetAReceiptThatNamesTheProblem()
    {
        await using var azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        await using var app = await RunningApp.StartAsync(azurite.ConnectionString, Journey.Clock);
        var account = new Account(azurite.ConnectionString);
        var suppliers = await Task.WhenAll(Enumerable.Range(0, Senders + 1).Select(number => RegisteredAsync(account, app, number)));
        var bystander = suppliers[^1];

        // The corpus is made as it is sent, by whoever comes first.
        using var files = BadFiles.All(Seed).GetEnumerator();
        var sent = 0;
        var wrong = new ConcurrentBag<string>();
        var sending = suppliers[..Senders].Select(async supplier =>
        {
            while (Next() is var (file, name))
            {
                if (Problem(file, await supplier.SendAsync("report", file.Content, name)) is { } problem)
                    wrong.Add($"{file.Name}: {problem}");
            }
        }).ToList();
        await bystander.SendPlanAsync();
        await bystander.SendReportAsync();
        await Task.WhenAll(sending);

        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
        Assert.True(sent >= 300, $"Only {sent} files were sent.");
        Assert.InRange(app.PeakMemory, 1, MostMemory);
        Assert.Equal("accepted", (await bystander.StandingAsync()).Text("submission"));
        foreach (var supplier in suppliers)
        {
            Assert.True((await supplier.Api.GetAsync($"{supplier.Route}/ledger/verification")).GetProperty("intact").GetBoolean());
            var accepted = (await supplier.LedgerAsync()).Count(entry => entry.Text("kind") == "reportAccepted");
            Assert.Equal(supplier == bystander ? 1 : 0, accepted);
        }

        (BadFile File, string Name)? Next()
        {
            lock (files)
            {
                if (!files.MoveNext())
                    return null;
                var number = sent++;
                return (files.Current, number % 50 == 7 && number / 50 < Names.Length ? Names[number / 50] : $"file-{number:0000}");
            }
        }
    }

    private static async Task<Supplier> RegisteredAsync(Account account, RunningApp app, int number)
    {
        var supplier = new Supplier(account, new Api(app), "RM6226", $"001Corpus{number:00}Ab");
        await supplier.RegisterAsync();
        return supplier;
    }

    private static string? Problem(BadFile file, JsonElement receipt)
    {
        var outcome = receipt.Text("outcome");
        if (outcome is not ("rejected" or "unreadable" or "quarantined"))
            return $"it is {outcome}";
        var first = receipt.Items("messages").FirstOrDefault(message => message.Text("severity") == "error");
        if (first.ValueKind == JsonValueKind.Undefined || string.IsNullOrEmpty(first.Text("message")) || string.IsNullOrEmpty(first.Text("howToFix")))
            return "nothing is said about it";
        return file.Codes.Count == 0 || file.Codes.Contains(first.Text("code"), StringComparer.Ordinal) ? null : $"it is called {first.Text("code")}";
    }
}
