using System.Text.Json;
using Notify.Interfaces;

namespace DrsFunctions.Messages;

/// <summary>
/// The line to GOV.UK Notify under its client. The client tells what went wrong in prose only; here status and error are read
/// where they arrive, and whatever may name a person is left out.
/// </summary>
internal sealed class NotifyConnection(HttpClient http, Uri baseUrl, string userAgent) : IHttpClient
{
    private const int LongestProblem = 200;

    // The client sets the usual address here; where Notify is, the settings say.
    public Uri? BaseAddress { get; set; }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new(baseUrl, request.RequestUri!);
        request.Headers.UserAgent.ParseAdd(userAgent);
        try
        {
            var response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw new NotifyProblemException((int)response.StatusCode, ProblemOf((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        }
        catch (OperationCanceledException)
        {
            throw new NotifyProblemException(null, "no answer in time");
        }
        catch (HttpRequestException problem)
        {
            throw new NotifyProblemException(null, $"no answer: {problem.HttpRequestError}");
        }
    }

    public void SetClientBaseAddress()
    {
    }

    public void AddContentHeader(string header)
    {
    }

    public void AddUserAgent(string userAgent)
    {
    }

    public void Dispose()
    {
    }

    // {"status_code": 400, "errors": [{"error": "BadRequestError", "message": "…"}]}
    private static string ProblemOf(int status, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var errors = document.RootElement.GetProperty("errors").EnumerateArray()
                .Select(error => $"{error.GetProperty("error").GetString()}: {WithoutPersons(error.GetProperty("message").GetString() ?? "")}");
            var problem = $"{status} {string.Join("; ", errors)}";
            return problem.Length > LongestProblem ? problem[..LongestProblem] : problem;
        }
        catch (Exception unknown) when (unknown is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return $"{status}";
        }
    }

    private static string WithoutPersons(string message) =>
        string.Join(' ', message.Split(' ').Select(word => word.Contains('@', StringComparison.Ordinal) ? "…" : word));
}
