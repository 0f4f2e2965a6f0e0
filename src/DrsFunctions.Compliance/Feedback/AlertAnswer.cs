using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>A supplier's answer to a decline.</summary>
/// <param name="Alert">The id of the alert.</param>
/// <param name="Role">The role of whoever answers.</param>
/// <param name="Date">The day on which it was given.</param>
/// <param name="Action">What is done about it, without what looked like personal data.</param>
public sealed record AlertAnswer(string Alert, string Role, LocalDate Date, string Action);
