using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>An alert, with the day by which it is to be answered.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="AnswerDueOn">By which day.</param>
public sealed record AlertFacts(FeedbackAlert Alert, LocalDate AnswerDueOn);
