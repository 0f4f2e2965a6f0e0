namespace DrsFunctions.Messages;

/// <summary>GOV.UK Notify did not do what it was asked to, or its answer was lost; caught where it is asked.</summary>
/// <param name="status">The HTTP status; null where no answer came.</param>
/// <param name="problem">What went wrong, without anything that names a person.</param>
public sealed class NotifyProblemException(int? status, string problem) : Exception(problem)
{
    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status => status;
}
