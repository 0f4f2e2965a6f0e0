namespace DrsFunctions.Feedback;

/// <summary>Something that others may learn from.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>feedback</c>, <c>standard</c>, <c>scheme</c> or <c>kpi</c>.</param>
/// <param name="Subject">What decisions call it, where it was seen in feedback; else what it is.</param>
/// <param name="Year">The number of the reporting year whose report tells of it; null of feedback.</param>
/// <param name="Status"><c>candidate</c>, <c>confirmed</c>, or <c>reported</c> where it stands in an accepted report.</param>
/// <param name="Text">What it is, in a sentence.</param>
public sealed record GoodPracticeView(string Supplier, string Name, string Kind, string Subject, int? Year, string Status, string Text);
