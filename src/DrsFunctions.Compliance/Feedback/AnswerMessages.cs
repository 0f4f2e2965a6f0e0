using DrsFunctions.Compliance.Submissions;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What is said about answers to declines.</summary>
internal static class AnswerMessages
{
    public static Finding AlertUnknown(AlertLog alerts)
    {
        var open = string.Join(", ", alerts.Alerts.Where(alert => alert.ClosedOn is null).Select(alert => alert.Id));
        return new(
            "alertUnknown",
            "Alert must be the id of an alert that is open",
            open.Length == 0 ? "No alert is open: there is nothing to answer." : $"Use one of: {open}.");
    }

    public static Finding Twice(string alert) => new(
        "answerTwice", $"Alert {alert} must be answered in one row", "Put all that is done about it into the one Action.");

    public static Finding InFuture(LocalDate received) => new(
        "dateInFuture", $"Date should be {Words.Day(received)} or earlier, the day on which the file arrived", "Check the date.");
}
