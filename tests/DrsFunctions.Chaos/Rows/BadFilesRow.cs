using System.Globalization;
using DrsFunctions.Chaos.Invariants;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.TestFiles.Corpus;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.Rows;

/// <summary>Hostile and broken files: the short form sends some of the corpus, the long one all of it.</summary>
internal sealed class BadFilesRow : IChaosRow
{
    private const long MostMemory = 512L * 1024 * 1024;

    public string Name => "bad files";

    public async Task<string> RunAsync(Stage stage, Round round)
    {
        var world = await stage.WorldAsync();
        var crowd = new Crowd(world, $"Bad{round.Seed}x");
        await crowd.RegisterAsync(2);
        var (sender, other) = (crowd.Ids[0], crowd.Ids[1]);
        var every = round.Of(30, 1);
        var files = BadFiles.All(round.Seed).Where((_, index) => index % every == round.Seed % every).DistinctBy(file => Convert.ToHexString(file.Content), StringComparer.Ordinal).ToArray();
        for (var number = 0; number < files.Length; number++)
            await crowd.WriteAsync(new($"{Crowd.Framework}/{sender}/report/bad-{number:0000}", files[number].Content));
        await crowd.WriteAsync(SentFile.Plan(other));

        await Settling.SettleAsync(crowd, wasKilled: false);
        foreach (var upload in crowd.Uploads.Where(upload => upload.Path.Contains(sender, StringComparison.Ordinal)))
        {
            var receipt = (await world.Account.FindReceiptAsync(upload.ReceiptPath))!.Value;
            BrokenException.Unless(
                receipt.Text("outcome") is "rejected" or "unreadable" or "quarantined" && receipt.Items("messages").Count > 0,
                $"{upload.Path} is {receipt.Text("outcome")}, and its receipt names no problem.");
        }

        var targets = await world.Operator.GetAsync($"/api/frameworks/{Crowd.Framework}/suppliers/{other}/targets?year=4");
        BrokenException.Unless(targets.Items().Count > 0, "The plan of another supplier was not taken in.");
        BrokenException.Unless(world.App.PeakMemory < MostMemory, $"The app held {world.App.PeakMemory / 1024 / 1024} MB.");
        var held = await Holding.HoldAsync(crowd);
        return string.Create(CultureInfo.InvariantCulture, $"{files.Length} bad files named, at most {world.App.PeakMemory / 1024 / 1024} MB: {held}");
    }
}
