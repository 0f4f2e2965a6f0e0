using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Messages;

/// <summary>
/// Hears from GOV.UK Notify what became of a message. Notify calls again when it gets a status of 500 or more, or no answer, and
/// takes any other refusal as final; so what is wrong with the call is refused, and what fails here is not.
/// </summary>
public sealed class ReceiveDeliveryResult(FrameworkShelf shelf, DeliveryResults results, NotifyOptions options)
{
    private const string Scheme = "Bearer ";
    private const int LongestBody = 64 * 1024;

    /// <summary><c>POST /api/notify/callback</c>.</summary>
    [Function(nameof(ReceiveDeliveryResult))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/notify/callback")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsFromNotify(request))
            return Problem.Unauthorised();
        if (await ReadAsync(request, cancellationToken) is not { Id: { } id, Status: { } word } told)
            return Problem.BadRequest("The body must be a delivery result of GOV.UK Notify, with id, reference and status.");

        return MessageKey.Parse(told.Reference) is { } key && shelf.Find(key.Framework) is not null
            && await results.TakeAsync(key, new(id, word), nameof(ReceiveDeliveryResult), cancellationToken)
            ? Results.NoContent()
            : Problem.NotFound("There is no message of that reference.");
    }

    private bool IsFromNotify(HttpRequest request)
    {
        var given = request.Headers.Authorization.ToString();
        return options.CallbackToken is { } token && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Digest(token), Digest(given[Scheme.Length..].Trim()));
    }

    // Digests are of one length, so the comparison tells nothing of the token's either.
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static async Task<DeliveryResult?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = new byte[LongestBody];
        var length = await request.Body.ReadAtLeastAsync(body, LongestBody, throwOnEndOfStream: false, cancellationToken);
        try
        {
            return length < LongestBody ? JsonSerializer.Deserialize<DeliveryResult>(body.AsSpan(0, length), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
