namespace DrsFunctions.Compliance.Chasing;

/// <summary>Which messages chase, and which answer something that happened.</summary>
public static class MessageKinds
{
    /// <summary>Whether a message asks for something that is owed, and so falls away once it is done; the others tell of something that happened.</summary>
    public static bool IsChasing(this MessageTemplate template) => template <= MessageTemplate.AnswerLate;
}
