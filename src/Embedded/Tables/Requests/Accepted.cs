using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The statuses that are an answer, by what was asked.</summary>
internal static class Accepted
{
    public static ResponseClassifier Read { get; } = new StatusCodeClassifier([200]);

    public static ResponseClassifier ReadIfExists { get; } = new StatusCodeClassifier([200, 404]);

    public static ResponseClassifier Write { get; } = new StatusCodeClassifier([201, 204]);

    public static ResponseClassifier Create { get; } = new StatusCodeClassifier([201, 204, 409]);

    public static ResponseClassifier Delete { get; } = new StatusCodeClassifier([204, 404]);

    public static ResponseClassifier Transaction { get; } = new StatusCodeClassifier([202]);
}
