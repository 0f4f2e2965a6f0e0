using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>One function for each trigger.</summary>
public sealed class SampleFunctions(Marks marks)
{
    [Function("Alive")]
    public static IResult Alive([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "alive")] HttpRequest request) => Results.Text("alive");

    /// <summary>Takes as long as the blob's own text says, in milliseconds.</summary>
    [Function("TakeBlob")]
    public async Task TakeBlob(
        [BlobTrigger("%Container%/{path}", Connection = "SupplierStorage", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellationToken)
    {
        marks.Add("begun " + blob.Name);
        var content = await blob.DownloadContentAsync(cancellationToken);
        await Task.Delay(int.Parse(content.Value.Content.ToString()), cancellationToken);
        marks.Add("done " + blob.Name);
    }

    [Function("Tick")]
    public void Tick([TimerTrigger("* * * * * *")] TimerInfo timer) => marks.Add("tick");
}
