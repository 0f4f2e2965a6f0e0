using DrsFunctions.Compliance.Chasing;
using Newtonsoft.Json;
using Notify.Client;

namespace DrsFunctions.Messages;

/// <summary>GOV.UK Notify. A message's key is its reference there, so that one whose answer was lost is found again.</summary>
public sealed class NotifyProvider
{
    /// <summary>The status of an answer about a message that the provider does not have, or has no more: it keeps them for 7 days.</summary>
    public const int NotFound = 404;

    private const string UserAgent = "drs-compliance-pipeline";

    private readonly NotificationClient? client;

    private static ProviderAnswer Garbled => ProviderAnswer.Of(new NotifyProblemException(null, "an answer that cannot be read"));

    /// <summary>The provider that the settings name.</summary>
    /// <param name="options">The settings; without a key nothing can be asked.</param>
    /// <param name="http">Where its calls go through; its timeout is how long an answer may take.</param>
    public NotifyProvider(NotifyOptions options, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Key is { } key)
            client = new(new NotifyConnection(http, options.BaseUrl, UserAgent), key.Text);
    }

    /// <summary>The provider that the settings name, on connections of its own.</summary>
    public static NotifyProvider Of(NotifyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(options, new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = options.Patience.ToTimeSpan() });
    }

    /// <summary>The message of a key, if the provider has it.</summary>
    public Task<ProviderAnswer> FindAsync(MessageKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AskAsync(
            async notify => (await notify.GetNotificationsAsync("email", "", key.ToString(), "", false))?.notifications is [var found, ..]
                ? ProviderAnswer.Of(new ProviderMessage(found.id, found.status))
                : ProviderAnswer.None,
            cancellationToken);
    }

    /// <summary>The message of an id.</summary>
    public Task<ProviderAnswer> ReadAsync(string id, CancellationToken cancellationToken) =>
        AskAsync(
            async notify => await notify.GetNotificationByIdAsync(id) is { } found ? ProviderAnswer.Of(new ProviderMessage(found.id, found.status)) : ProviderAnswer.None,
            cancellationToken);

    /// <summary>Sends a message.</summary>
    /// <param name="key">Its reference.</param>
    /// <param name="templateId">Its text.</param>
    /// <param name="address">Where to.</param>
    /// <param name="fields">What its text is filled in with.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was sent is then unknown.</param>
    public Task<ProviderAnswer> SendAsync(
        MessageKey key,
        string templateId,
        string address,
        IReadOnlyDictionary<string, string> fields,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var personalisation = fields.ToDictionary(field => field.Key, object (field) => field.Value, StringComparer.Ordinal);
        return AskAsync(
            async notify => (await notify.SendEmailAsync(address, templateId, personalisation, key.ToString(), null))?.id is { Length: > 0 } id
                ? ProviderAnswer.Of(new ProviderMessage(id, "created"))
                : Garbled,
            cancellationToken);
    }

    // The client waits for answers on the thread that asks, so it is asked on one of its own, and wraps what is thrown there.
    private async Task<ProviderAnswer> AskAsync(Func<NotificationClient, Task<ProviderAnswer>> ask, CancellationToken cancellationToken)
    {
        var notify = client ?? throw new InvalidOperationException("Without Notify__ApiKey there is no provider to ask.");
        try
        {
            return await Task.Run(() => ask(notify), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (AggregateException problem) when (problem.GetBaseException() is NotifyProblemException refused)
        {
            return ProviderAnswer.Of(refused);
        }
        catch (NotifyProblemException refused)
        {
            return ProviderAnswer.Of(refused);
        }
        catch (JsonException)
        {
            return Garbled;
        }
    }
}
