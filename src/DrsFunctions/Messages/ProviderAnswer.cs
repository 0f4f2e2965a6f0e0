namespace DrsFunctions.Messages;

/// <summary>What came of asking the provider: a message, none, or a problem.</summary>
/// <param name="Message">The message; null where there is none or where there was a problem.</param>
/// <param name="Problem">What went wrong; null where nothing did. Never an address or a name.</param>
/// <param name="Status">The HTTP status of the problem; null where no answer came or there was none.</param>
public sealed record ProviderAnswer(ProviderMessage? Message, string? Problem, int? Status)
{
    /// <summary>There is no such message.</summary>
    public static ProviderAnswer None { get; } = new(null, null, null);

    /// <summary>A message.</summary>
    public static ProviderAnswer Of(ProviderMessage message) => new(message, null, null);

    /// <summary>Whether asking again would go the same way: the request is wrong, not the moment. Too many requests are the moment's fault.</summary>
    public bool IsFinal => Status is >= 400 and < 500 and not (408 or 429);

    /// <summary>The request was refused, or its answer lost.</summary>
    public static ProviderAnswer Of(NotifyProblemException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(null, problem.Message, problem.Status);
    }
}
