using DrsFunctions.Storage.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.Messages;

/// <summary>Records a message that could not even be tried; it stays queued in the table, where the next hour finds it and hands it on again.</summary>
public sealed partial class RecordFailedMessage(ILogger<RecordFailedMessage> logger)
{
    /// <summary>Runs when an entry is moved to the poison queue.</summary>
    [Function(nameof(RecordFailedMessage))]
    public void Run([QueueTrigger("messages-poison", Connection = "SupplierStorage")] MessageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        LogFailed(request.Key);
    }

    [LoggerMessage(EventId = 1501, EventName = "MessageGivenUp", Level = LogLevel.Error, Message = "The message {Key} could not be tried")]
    private partial void LogFailed(string key);
}
