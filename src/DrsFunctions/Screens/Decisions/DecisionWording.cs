using System.Text.Json;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Decisions;

namespace DrsFunctions.Screens.Decisions;

/// <summary>Decisions of CCS as its people read them.</summary>
internal static class DecisionWording
{
    private const string Plan = "plan";

    /// <summary>A decision as addresses have it: <c>closeAlert</c>.</summary>
    public static string Word(Decision decision) => JsonNamingPolicy.CamelCase.ConvertName(decision.ToString());

    /// <summary>What is to be decided: <c>Waive the report on year 4</c>.</summary>
    public static string Title(DecisionTaken decision) => decision.Decision switch
    {
        Decision.Query => $"Ask about the report on year {decision.Year}",
        Decision.Waive => $"Waive the report on year {decision.Year}",
        Decision.Reopen when decision.Subject == Plan => "Reopen the social value plan",
        Decision.Reopen => $"Reopen the report on year {decision.Year}",
        Decision.CloseAlert => $"Close the alert {decision.Subject}",
        Decision.ConfirmGoodPractice => $"Confirm the good practice {decision.Subject}",
        _ => $"Dismiss the good practice {decision.Subject}",
    };

    /// <summary>What follows from it.</summary>
    public static string Effect(DecisionTaken decision) => decision.Decision switch
    {
        Decision.Query => "The report stays in force. Its supplier is told, and owes a corrected report within 20 working days.",
        Decision.Waive => "No report is owed on this year any more and nobody is reminded of it. The year is not rated.",
        Decision.Reopen when decision.Subject == Plan => "The supplier can send a plan that takes the place of the one in force. Targets that are frozen do not change.",
        Decision.Reopen => "The supplier can send a report that takes the place of the accepted one. Until it is accepted, the year's targets follow the facts again.",
        Decision.CloseAlert => "The supplier owes no answer to it any more. Feedback of later months alone can open another.",
        Decision.ConfirmGoodPractice => "It stands in the list of good practice as confirmed.",
        _ => "It leaves the list of good practice.",
    };

    /// <summary>That it was decided, in a sentence.</summary>
    public static string Done(DecisionTaken decision) => decision.Decision switch
    {
        Decision.Query => $"The supplier was asked about its report on year {decision.Year}.",
        Decision.Waive => $"The report on year {decision.Year} was waived.",
        Decision.Reopen when decision.Subject == Plan => "The social value plan was reopened.",
        Decision.Reopen => $"The report on year {decision.Year} was reopened.",
        Decision.CloseAlert => $"The alert {decision.Subject} was closed.",
        Decision.ConfirmGoodPractice => $"The good practice {decision.Subject} was confirmed.",
        _ => $"The good practice {decision.Subject} was dismissed.",
    };

    /// <summary>What is wrong with a reason, as it stands at its field.</summary>
    public static string Of(ReasonProblem problem) => problem switch
    {
        ReasonProblem.Missing => "Enter a reason",
        ReasonProblem.TooLong => $"Reason must be {Pages.Wording.Figures.Count(DecisionReason.Longest)} characters or fewer",
        ReasonProblem.Unprintable => "Reason must only include letters, numbers, spaces, punctuation and new lines",
        _ => "Reason must not include personal data, such as an email address or a phone number",
    };
}
