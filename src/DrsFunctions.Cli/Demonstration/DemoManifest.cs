using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>The demo as <c>samples/demo.json</c> tells it.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Year">The reporting year that the reports are about.</param>
/// <param name="UploadsOn">What the clock shows when the files are sent.</param>
/// <param name="StandingsOn">What it shows when the standings are asked for.</param>
/// <param name="Steps">What is sent, step by step.</param>
/// <param name="Standings">Where each supplier should stand in the end.</param>
internal sealed record DemoManifest(
    string Framework,
    int Year,
    Instant UploadsOn,
    Instant StandingsOn,
    ImmutableArray<DemoStep> Steps,
    ImmutableArray<DemoStanding> Standings)
{
    /// <summary>Reads the manifest of a folder of samples.</summary>
    public static async Task<DemoManifest> ReadAsync(string folder, CancellationToken cancellationToken) =>
        StorageJson.Read<DemoManifest>(await File.ReadAllTextAsync(Path.Combine(folder, "demo.json"), cancellationToken));
}

/// <summary>Files that are sent together; the next step waits for all their receipts.</summary>
/// <param name="Title">What the step shows.</param>
/// <param name="Uploads">The files.</param>
internal sealed record DemoStep(string Title, ImmutableArray<DemoUpload> Uploads);

/// <summary>A file that is sent.</summary>
/// <param name="Path">Its path, in the folder of samples as in the container.</param>
/// <param name="Outcome">What should become of it.</param>
internal sealed record DemoUpload(string Path, UploadOutcome Outcome);

/// <summary>Where a supplier should stand.</summary>
/// <param name="Supplier">Its Salesforce id.</param>
/// <param name="Shows">What it is there to show.</param>
/// <param name="Submission">Where its report should have got to.</param>
/// <param name="Rating">How its year should be rated.</param>
internal sealed record DemoStanding(string Supplier, string Shows, Submission Submission, Rating Rating);
