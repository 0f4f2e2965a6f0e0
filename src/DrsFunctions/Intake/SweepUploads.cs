using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Intake;

/// <summary>Takes in what the blob trigger missed.</summary>
public sealed class SweepUploads(UploadSweep sweep)
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    /// <summary>Runs every 5 minutes.</summary>
    [Function(nameof(SweepUploads))]
    public Task Run([TimerTrigger(EveryFiveMinutes)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return sweep.RunAsync(cancellationToken);
    }
}
