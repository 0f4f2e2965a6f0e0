using System.Text.Json;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Storage.Json;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Decisions;

/// <summary>Reads a decision out of a request, and refuses what is none.</summary>
internal static class DecisionForm
{
    private const int LongestSubject = 100;
    private const string Plan = "plan";
    private const string Report = "report";

    /// <summary>The decision of a request.</summary>
    /// <exception cref="RefusalException">400: a field is missing or is not what it must be. 404: it is about something that is not there.</exception>
    public static async Task<DecisionTaken> ReadAsync(HttpRequest request, FrameworkInService framework, CancellationToken cancellationToken)
    {
        var asked = await JsonAsync(request, cancellationToken);
        return About(asked, framework) with { Reason = ReasonOf(asked.Reason) };
    }

    /// <summary>What a decision is about, without its reason, which is empty.</summary>
    /// <exception cref="RefusalException">400: a field is missing or is not what it must be.</exception>
    public static DecisionTaken About(DecisionRequest asked, FrameworkInService framework)
    {
        var decision = DecisionOf(asked);
        var subject = SubjectOf(decision, asked.Subject);
        return new(decision, subject == Plan || IsOfFeedback(decision) ? null : YearOf(framework, asked.Year), subject, Reason: "");
    }

    private static async Task<DecisionRequest> JsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<DecisionRequest>(request.Body, StorageJson.Options, cancellationToken) ?? throw NoJson();
        }
        catch (JsonException)
        {
            throw NoJson();
        }
    }

    private static Decision DecisionOf(DecisionRequest asked) => asked.Decision switch
    {
        "query" => Decision.Query,
        "waive" => Decision.Waive,
        "reopen" => Decision.Reopen,
        "closeAlert" => Decision.CloseAlert,
        "confirmGoodPractice" => Decision.ConfirmGoodPractice,
        "dismissGoodPractice" => Decision.DismissGoodPractice,
        _ => throw Refused("decision must be one of query, waive, reopen, closeAlert, confirmGoodPractice, dismissGoodPractice."),
    };

    private static bool IsOfFeedback(Decision decision) => decision is Decision.CloseAlert or Decision.ConfirmGoodPractice or Decision.DismissGoodPractice;

    private static string SubjectOf(Decision decision, string? subject)
    {
        if (IsOfFeedback(decision))
            return subject is { Length: > 0 and <= LongestSubject } ? subject : throw Refused("subject must be the id of an alert or of a good practice.");
        if (subject == Report || (decision == Decision.Reopen && subject == Plan))
            return subject;
        if (decision == Decision.Reopen)
            throw Refused("subject must be plan or report, whichever is to be reopened.");
        return string.IsNullOrEmpty(subject) ? Report : throw Refused("subject must be report, or be left out: only reports can be asked about or waived.");
    }

    private static int YearOf(FrameworkInService framework, int? year) =>
        year is { } number && framework.Definition.YearOf(number) is not null
            ? number
            : throw Refused($"year must be the number of a year of {framework.Id}, 1 to {framework.Definition.Years.Length}.");

    private static string ReasonOf(string? reason)
    {
        var (text, problem) = DecisionReason.Read(reason);
        return problem switch
        {
            null => text,
            ReasonProblem.PersonalData => throw Refused("reason must not hold what looks like personal data, such as an email address or a phone number: the ledger keeps it for good."),
            _ => throw Refused($"reason must say in 1 to {DecisionReason.Longest} characters why this is decided; it is kept in the ledger."),
        };
    }

    private static RefusalException NoJson() => Refused("The content must be JSON such as {\"decision\": \"query\", \"year\": 4, \"reason\": \"The figure of VI-01 does not fit the one of year 3.\"}.");

    private static RefusalException Refused(string detail) => new(Problem.BadRequest(detail));
}
