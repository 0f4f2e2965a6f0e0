using System.Security.Cryptography;
using System.Text;
using DrsFunctions.Clock;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Recompute;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Uploads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DrsFunctions.Cli.Simulation;

/// <summary>Sends a made-up framework's files through the app's own intake, with a clock that jumps from file to file.</summary>
internal sealed class SimulationRun : IAsyncDisposable
{
    private const int AtATime = 8;

    private readonly ServiceProvider services;
    private readonly SimulatedClock clock;
    private readonly FrameworkInService framework;

    /// <summary>A run against an account of the emulator.</summary>
    public SimulationRun(string connectionString, FrameworkInService framework)
    {
        this.framework = framework;
        clock = new(Compliance.Calendar.London.StartOf(framework.Definition.Starts));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", connectionString)]).Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddPipeline(configuration)
            .AddSingleton(new AppClock(clock, null))
            .BuildServiceProvider();
    }

    /// <summary>Where the clock has got to.</summary>
    public Instant Now => clock.GetCurrentInstant();

    /// <summary>Makes the account ready.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<StorageSetup>().EnsureCreatedAsync([], cancellationToken);

    /// <summary>Takes in the files of one instant, several at a time.</summary>
    public async Task TakeAsync(IReadOnlyCollection<SimulatedFile> files, CancellationToken cancellationToken)
    {
        clock.MoveTo(files.First().SentOn);
        await Parallel.ForEachAsync(files, Several(cancellationToken), async (file, token) => await TakeAsync(file, token));
    }

    /// <summary>Moves to the end and brings every supplier in step with its day.</summary>
    public async Task EndAsync(Instant end, CancellationToken cancellationToken)
    {
        clock.MoveTo(end);
        var recomputation = services.GetRequiredService<Recomputation>();
        var suppliers = await services.GetRequiredService<RegisterTable>().IdsAsync(framework.Id, cancellationToken);
        await Parallel.ForEachAsync(
            suppliers,
            Several(cancellationToken),
            async (supplier, token) => await recomputation.RunAsync(framework, supplier, "simulation", token));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task TakeAsync(SimulatedFile file, CancellationToken cancellationToken)
    {
        var path = UploadPath.Parse($"{framework.Id}/{file.Owner}/{file.Kind}/{file.Name}");
        var content = Encoding.UTF8.GetBytes(file.Text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var delivery = new Delivery(path, UploadId.Of(path.Text, hash), hash, hash, content.Length, file.SentOn, content);
        if (UploadKinds.Parse(file.Owner, file.Kind) is not { } kind)
            throw new InvalidOperationException($"The app takes in no {file.Kind} of {file.Owner}.");
        await (file.Owner == UploadKinds.Ccs
            ? services.GetRequiredService<ListFiles>().TakeAsync(framework, kind, delivery, surrender: null, cancellationToken)
            : services.GetRequiredService<SupplierFiles>().TakeAsync(framework, kind, delivery, surrender: null, cancellationToken));
    }

    private static ParallelOptions Several(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
}
