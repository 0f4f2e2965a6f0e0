#nullable disable // See ITableEntity.

using System.Collections;
using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused because of one of its actions. Nothing of it was done.</summary>
#pragma warning disable CA1032 // The original has this constructor only.
public class TableTransactionFailedException : RequestFailedException
#pragma warning restore CA1032
{
    internal const string FailedAction = "FailedEntity";

    /// <summary>The refusal, with its status, code and message.</summary>
    /// <param name="requestFailedException">What the service answered.</param>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(Checked(requestFailedException).Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        foreach (DictionaryEntry detail in requestFailedException.Data)
            base.Data[detail.Key] = detail.Value;
        if (int.TryParse(requestFailedException.Data[FailedAction] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            FailedTransactionActionIndex = index;
    }

    /// <summary>Which action was at fault, from 0; null if the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Checked(RequestFailedException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal;
    }
}
