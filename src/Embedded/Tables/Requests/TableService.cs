using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>The service behind an endpoint: makes requests and sends them through the pipeline.</summary>
internal sealed class TableService
{
    private const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline pipeline;
    private readonly string version;

    public TableService(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        Endpoint = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        version = options.VersionHeader;
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = ErrorDetails.Parser,
        });
    }

    /// <summary>The address of the account's tables, without a slash at its end.</summary>
    public string Endpoint { get; }

    /// <summary>A request to an address below <see cref="Endpoint"/>, escaped already.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">Path and query, from the slash on.</param>
    /// <param name="accepted">The statuses that are answers, not errors.</param>
    public HttpMessage Message(RequestMethod method, string path, ResponseClassifier accepted)
    {
        var message = pipeline.CreateMessage();
        message.ResponseClassifier = accepted;
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Endpoint + path));
        message.Request.Headers.SetValue("Accept", Json);
        message.Request.Headers.SetValue("x-ms-version", version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        return message;
    }

    /// <inheritdoc cref="Message(RequestMethod, string, ResponseClassifier)"/>
    public HttpMessage Message(RequestMethod method, string path, ResponseClassifier accepted, ReadOnlyMemory<byte> content, string contentType = "application/json")
    {
        var message = Message(method, path, accepted);
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(content);
        return message;
    }

    /// <summary>Sends a request and gives its answer, read to the end.</summary>
    /// <exception cref="RequestFailedException">The answer is none of the accepted ones.</exception>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }
}
