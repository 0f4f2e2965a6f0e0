namespace DrsFunctions.Decisions;

/// <summary>Asks for a decision of CCS to be recorded.</summary>
/// <param name="Decision"><c>query</c>, <c>waive</c>, <c>reopen</c>, <c>closeAlert</c>, <c>confirmGoodPractice</c> or <c>dismissGoodPractice</c>.</param>
/// <param name="Year">The number of the reporting year that it is about; not needed to reopen a plan, nor about feedback.</param>
/// <param name="Subject">What is reopened, <c>plan</c> or <c>report</c>; the id of the alert, or of the good practice.</param>
/// <param name="Reason">Why, in a sentence or two; it stands in the ledger.</param>
public sealed record DecisionRequest(string? Decision, int? Year, string? Subject, string? Reason);
