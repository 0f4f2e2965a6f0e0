using System.Diagnostics;
using DrsFunctions.Cli.Sending;
using DrsFunctions.Compliance.Standings;
using Embedded.Azurite;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>The demo, from start to end. Nothing that it starts outlives it.</summary>
internal sealed class Demo(Session session)
{
    private const string Samples = "samples";
    private static readonly TimeSpan ReceiptLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MessagesLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StandingsLimit = TimeSpan.FromSeconds(30);

    private readonly DemoOutput output = new(session.Console);

    /// <summary>Runs it.</summary>
    /// <param name="port">Where the app shall answer.</param>
    /// <param name="exit">Whether to end when the standings are shown.</param>
    /// <param name="cancellationToken">Ctrl+C or SIGTERM.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(int port, bool exit, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var folder = Path.Combine(RepositoryRoot.Find(), Samples);
        var manifest = await DemoManifest.ReadAsync(folder, cancellationToken);

        output.Step("Starting storage");
        await using var storage = await DemoStorage.OpenAsync(session, cancellationToken);
        output.Done(storage.Description);
        var free = Ports.FreeOr(port);

        bool isAsExpected;
        output.Step($"Starting the app, its clock at {DemoOutput.Day(manifest.UploadsOn)}");
        await using (var app = await AppProcess.StartAsync(storage.ConnectionString, free, manifest.UploadsOn, cancellationToken))
        {
            output.Done($"it answers at {app.Address}");
            isAsExpected = await SendAllAsync(folder, manifest, new(storage.Clients), cancellationToken);
        }

        output.Step($"Moving the clock to {DemoOutput.Day(manifest.StandingsOn)}");
        await using var later = await AppProcess.StartAsync(storage.ConnectionString, free, manifest.StandingsOn, cancellationToken);
        var question = new StandingsQuestion(later.Address);
        var answer = await question.AskAsync(manifest, StandingsLimit, cancellationToken);
        output.Done($"it answers at {later.Address}");
        output.Standings(manifest, answer);
        var messages = new MessagesQuestion(later.Address);
        string[] late = [.. manifest.Standings.Where(expected => expected.Submission == Submission.Late).Select(expected => expected.Supplier)];
        var written = await messages.AskAsync(late, MessagesLimit, cancellationToken);
        output.Messages(written, late, messages.Url);
        isAsExpected &= answer.IsAsExpected && late.All(supplier => written.Any(message => message.Supplier == supplier && message.Stage == "late"));
        output.End(isAsExpected, question.Url(manifest), Stopwatch.GetElapsedTime(began));

        if (!exit)
            await StayAsync(cancellationToken);
        return isAsExpected ? ExitCode.Good : ExitCode.Bad;
    }

    private async Task<bool> SendAllAsync(string folder, DemoManifest manifest, FileSending sending, CancellationToken cancellationToken)
    {
        var isAsExpected = true;
        foreach (var step in manifest.Steps)
        {
            output.Step(step.Title);
            var sent = new List<(DemoUpload Upload, SentFile File)>();
            foreach (var upload in step.Uploads)
            {
                var content = await File.ReadAllBytesAsync(Path.Combine(folder, upload.Path), cancellationToken);
                sent.Add((upload, await sending.SendAsync(upload.Path, content, cancellationToken)));
            }

            var receipts = new List<DemoReceipt>();
            foreach (var (upload, file) in sent)
                receipts.Add(new(upload, await sending.ReceiptAsync(file, ReceiptLimit, cancellationToken)));
            output.Receipts(receipts);
            isAsExpected &= receipts.TrueForAll(receipt => receipt.IsAsExpected);
        }

        return isAsExpected;
    }

    private async Task StayAsync(CancellationToken cancellationToken)
    {
        output.Staying();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            output.Stopping();
        }
    }
}
