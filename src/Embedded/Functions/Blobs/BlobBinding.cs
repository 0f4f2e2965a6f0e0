using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Embedded.Functions.Invocation;

namespace Embedded.Functions.Blobs;

/// <summary>The blob was deleted before its function could read it.</summary>
internal sealed class BlobGoneException : Exception
{
    public BlobGoneException()
    {
    }

    public BlobGoneException(string message)
        : base(message)
    {
    }

    public BlobGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Fills the parameter of a blob trigger: the blob's client, or what it holds.</summary>
internal static class BlobBinding
{
    /// <summary>Null where the type can't hold a blob.</summary>
    public static ParameterBinder? For(Type type)
    {
        if (type == typeof(BlobClient) || type == typeof(BlobBaseClient))
            return static context => new(context.Trigger);
        if (type == typeof(string))
            return static async context => (await ReadAsync(context)).ToString();
        if (type == typeof(byte[]))
            return static async context => (await ReadAsync(context)).ToArray();
        if (type == typeof(BinaryData))
            return static async context => await ReadAsync(context);
        return type == typeof(Stream) ? OpenAsync : null;
    }

    private static async Task<BinaryData> ReadAsync(FunctionInvocationContext context)
    {
        try
        {
            return (await Client(context).DownloadContentAsync(context.CancellationToken)).Value.Content;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new BlobGoneException("The blob is gone.", gone);
        }
    }

    private static async ValueTask<object?> OpenAsync(FunctionInvocationContext context)
    {
        try
        {
            var stream = await Client(context).OpenReadAsync(cancellationToken: context.CancellationToken);
            context.Own(stream);
            return stream;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new BlobGoneException("The blob is gone.", gone);
        }
    }

    private static BlobClient Client(FunctionInvocationContext context) => (BlobClient)context.Trigger!;
}
