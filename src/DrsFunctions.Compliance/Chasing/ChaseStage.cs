using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>A reason to write about something owed, and the day from which it applies.</summary>
/// <param name="Word">Its name in message keys: <c>dueSoon</c>, <c>escalated-40</c>.</param>
/// <param name="Template">The text that is sent.</param>
/// <param name="On">The working day on which it is sent, or from which it is made up for until the next stage comes.</param>
/// <param name="Audience">Whom it is for.</param>
public sealed record ChaseStage(string Word, MessageTemplate Template, LocalDate On, ChaseAudience Audience);
