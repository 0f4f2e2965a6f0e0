using DrsFunctions.Compliance.Feedback;
using NodaTime;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>What consumers say has declined: the supplier has to answer for it.</summary>
/// <param name="Id">The alert's id.</param>
/// <param name="Measure">What declined.</param>
/// <param name="Severity">How far.</param>
/// <param name="From">The first month of the decline.</param>
/// <param name="To">The last.</param>
/// <param name="Now">The figure of those months, to 6 places.</param>
/// <param name="AnswersNow">How many answers it rests on.</param>
/// <param name="Then">The figure of the 12 months before, to 6 places.</param>
/// <param name="AnswersThen">How many answers it rests on.</param>
public sealed record AlertOpened(
    string Id, FeedbackMeasure Measure, DeclineSeverity Severity, YearMonth From, YearMonth To, decimal Now, int AnswersNow, decimal Then, int AnswersThen) : Change;
