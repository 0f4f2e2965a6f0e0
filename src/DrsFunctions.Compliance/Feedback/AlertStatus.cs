namespace DrsFunctions.Compliance.Feedback;

/// <summary>How an alert stands.</summary>
public enum AlertStatus
{
    /// <summary>The supplier has not answered.</summary>
    Open,

    /// <summary>The supplier has answered, and CCS has not closed it.</summary>
    Answered,

    /// <summary>CCS has closed it.</summary>
    Closed,
}
