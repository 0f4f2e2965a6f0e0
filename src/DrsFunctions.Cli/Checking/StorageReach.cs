using Azure;

namespace DrsFunctions.Cli.Checking;

/// <summary>Asks storage that may not be there, and does not wait for it long.</summary>
internal static class StorageReach
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The answer, or why there is none.</summary>
    public static async Task<(T? Answer, string? Problem)> TryAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await ask(patience.Token), null);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested && IsOutOfReach(problem))
        {
            return (null, "The storage account that the settings name does not answer, or does not hold the ledgers.");
        }
    }

    private static bool IsOutOfReach(Exception problem) =>
        problem is RequestFailedException or OperationCanceledException or HttpRequestException or IOException
        || (problem is AggregateException several && several.InnerExceptions.All(IsOutOfReach));
}
