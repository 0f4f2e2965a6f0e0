using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DrsFunctions.TestNotify;

/// <summary>
/// GOV.UK Notify's HTTP protocol on a free port of this machine: tokens, sending an e-mail, reading one by its id and finding them
/// by reference, errors in Notify's shape. It takes every message that it is sent, twice if it is sent twice, as Notify does: a
/// reference need not be unique there.
/// </summary>
public sealed class NotifyServer : IAsyncDisposable
{
    private const string ServiceId = "9d6e7c1c-4a52-4a34-9e0e-0ad5a2b3c4d5";
    private const string Secret = "5f1b2c3d-6e7f-4081-92a3-b4c5d6e7f809";

    private readonly NotifyToken token = new(ServiceId, Secret);
    private readonly NotifyFaults sendingFaults = new();
    private readonly NotifyFaults readingFaults = new();
    private readonly ConcurrentDictionary<string, TakenMessage> taken = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private int identities;
    private int sendings;

    private NotifyServer(WebApplication app) => this.app = app;

    /// <summary>Where it is.</summary>
    public string Address => app.Urls.Single();

    /// <summary>A key that it accepts; its name says that it is for tests.</summary>
    public static string TestKey => KeyNamed("test_key");

    /// <summary>The messages that it has taken, each of which a person gets.</summary>
    public IReadOnlyCollection<TakenMessage> Taken => [.. taken.Values];

    /// <summary>How often it was asked to send.</summary>
    public int Sendings => sendings;

    /// <summary>What the texts ask for, by template id; a text that is not named asks for nothing.</summary>
    public ConcurrentDictionary<string, string[]> FieldsAskedFor { get; } = new(StringComparer.Ordinal);

    /// <summary>A key that it accepts, of any name.</summary>
    public static string KeyNamed(string name) => $"{name}-{ServiceId}-{Secret}";

    /// <summary>Starts a server.</summary>
    public static async Task<NotifyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new NotifyServer(builder.Build());
        server.app.Use(server.AuthoriseAsync);
        server.app.MapPost("/v2/notifications/email", (Delegate)server.SendAsync);
        server.app.MapGet("/v2/notifications/{id}", server.ReadAsync);
        server.app.MapGet("/v2/notifications", server.ListAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The next calls that send go wrong, in this order.</summary>
    public void FailSending(params NotifyFault[] faults) => sendingFaults.Add(faults);

    /// <summary>The next calls that ask for messages go wrong, in this order.</summary>
    public void FailReading(params NotifyFault[] faults) => readingFaults.Add(faults);

    /// <summary>Something becomes of the messages of a reference: <c>delivered</c>, <c>permanent-failure</c> and so on.</summary>
    public void Become(string reference, string status)
    {
        foreach (var message in taken.Values.Where(message => message.Reference == reference))
            taken[message.Id] = message with { Status = status };
    }

    /// <summary>Forgets a message, as Notify does after 7 days.</summary>
    public void Forget(string reference)
    {
        foreach (var message in taken.Values.Where(message => message.Reference == reference))
            taken.TryRemove(message.Id, out _);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AuthoriseAsync(HttpContext context, RequestDelegate next)
    {
        if (token.Check(context.Request.Headers.Authorization.ToString()) is { } wrong)
            await NotifyProblem.Of(wrong.Status, "AuthError", wrong.Problem).ExecuteAsync(context);
        else
            await next(context);
    }

    private async Task<IResult> SendAsync(HttpContext context)
    {
        Interlocked.Increment(ref sendings);
        var body = await JsonNode.ParseAsync(context.Request.Body);
        return await sendingFaults.AnswerAsync(context, () => Take(body!));
    }

    private Task<IResult> ReadAsync(HttpContext context, string id) => readingFaults.AnswerAsync(
        context,
        () => taken.TryGetValue(id, out var message) ? Results.Json(Notification(message)) : NotifyProblem.Of(404, "NoResultFound", "No result found"));

    private Task<IResult> ListAsync(HttpContext context, string? reference) => readingFaults.AnswerAsync(
        context,
        () => Results.Json(new
        {
            notifications = taken.Values.Where(message => reference is null || message.Reference == reference).Select(Notification),
            links = new { current = $"{Address}/v2/notifications" },
        }));

    private IResult Take(JsonNode body)
    {
        var address = body["email_address"]?.GetValue<string>() ?? "";
        var template = body["template_id"]?.GetValue<string>() ?? "";
        if (!address.Contains('@', StringComparison.Ordinal))
            return NotifyProblem.Of(400, "ValidationError", "email_address Not a valid email address");
        if (!Guid.TryParse(template, out _))
            return NotifyProblem.Of(400, "ValidationError", "template_id is not a valid UUID");

        var fields = body["personalisation"]!.AsObject().ToDictionary(field => field.Key, field => field.Value!.GetValue<string>(), StringComparer.Ordinal);
        var missing = FieldsAskedFor.GetValueOrDefault(template, []).Except(fields.Keys, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
            return NotifyProblem.Of(400, "BadRequestError", $"Missing personalisation: {string.Join(", ", missing)}");

        var id = new Guid(Interlocked.Increment(ref identities), 0x4d52, 0x4e54, 1, 2, 3, 4, 5, 6, 7, 8).ToString();
        var message = new TakenMessage(id, body["reference"]?.GetValue<string>(), address, template, fields, "created");
        taken[id] = message;
        return Results.Json(
            new
            {
                id,
                reference = message.Reference,
                content = new { subject = "A subject", body = "A text", from_email = "drs@notifications.service.gov.uk" },
                uri = $"{Address}/v2/notifications/{id}",
                template = TemplateOf(message),
                scheduled_for = (string?)null,
            },
            statusCode: 201);
    }

    private object Notification(TakenMessage message) => new
    {
        id = message.Id,
        reference = message.Reference,
        email_address = message.Address,
        phone_number = (string?)null,
        type = "email",
        status = message.Status,
        template = TemplateOf(message),
        body = "A text",
        subject = "A subject",
        created_at = "2026-01-14T09:00:00.000000Z",
        sent_at = (string?)null,
        completed_at = (string?)null,
    };

    private object TemplateOf(TakenMessage message) => new { id = message.TemplateId, version = 1, uri = $"{Address}/v2/template/{message.TemplateId}" };
}
