using DrsFunctions.Compliance.Frameworks;
using NodaTime.Text;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>A supplier whose consumers are clearly more content than those of all others on the same service line.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Line">The service line.</param>
/// <param name="Window">The months, and the answers of its lots of that line.</param>
/// <param name="LowerEnd">The lower end of the 95 % interval of its mean, to 3 places (through a double).</param>
/// <param name="OthersMean">The mean of all others' responses, unrounded.</param>
/// <param name="Others">How many others have 30 responses or more.</param>
public sealed record GoodPracticeCandidate(string Supplier, ServiceLine Line, FeedbackWindow Window, decimal LowerEnd, decimal OthersMean, int Others)
{
    /// <summary>What decisions call it: the service line and the last month, <c>DR-2026-06</c>.</summary>
    public string Id => $"{Line}-{YearMonthPattern.Iso.Format(Window.To)}";
}
