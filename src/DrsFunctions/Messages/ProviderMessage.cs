using DrsFunctions.Compliance.Chasing;

namespace DrsFunctions.Messages;

/// <summary>A message as the provider knows it.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Word">What became of it, in the provider's word: <c>created</c>, <c>sending</c>, <c>delivered</c>, <c>permanent-failure</c> and so on.</param>
public sealed record ProviderMessage(string Id, string Word)
{
    /// <summary>What that means here.</summary>
    public MessageStatus Status => Word switch
    {
        "delivered" => MessageStatus.Delivered,
        _ when Word.EndsWith("failure", StringComparison.Ordinal) || Word.EndsWith("failed", StringComparison.Ordinal) => MessageStatus.Failed,
        _ => MessageStatus.Sent,
    };

    /// <summary>Why it failed: the provider's word; null where it did not.</summary>
    public string? Reason => Status == MessageStatus.Failed ? Word : null;
}
