using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

[Collection(EmulatorGroup.Name)]
public sealed class PipelineTests(Emulator emulator)
{
    [Fact]
    public async Task Policy_PerCall_CountsOneCallForEachOperation()
    {
        var calls = new CallCount();
        var options = new TableClientOptions();
        options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        var table = new TableServiceClient(emulator.ConnectionString, options).GetTableClient(emulator.FreeName());
        Func<Task>[] operations =
        [
            () => table.CreateIfNotExistsAsync(),
            () => table.AddEntityAsync(new TableEntity("p", "r")),
            () => table.GetEntityAsync<TableEntity>("p", "r"),
            () => table.GetEntityIfExistsAsync<TableEntity>("p", "missing"),
            () => table.UpsertEntityAsync(new TableEntity("p", "r")),
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All),
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "1")), new(TableTransactionActionType.Add, new TableEntity("p", "2"))]),
            () => table.QueryAsync<TableEntity>().ToListAsync().AsTask(),
            () => table.DeleteEntityAsync("p", "r"),
            () => table.DeleteAsync(),
        ];

        foreach (var operation in operations)
        {
            var before = calls.Count;
            await operation();
            Assert.Equal(1, calls.Count - before);
        }
    }

    [Fact]
    public async Task Retry_AfterAServerError_SignsAndSendsAgain()
    {
        var unsteady = new FailingAtFirst(503, 500);
        var table = Service(unsteady).GetTableClient(emulator.FreeName());

        await table.CreateIfNotExistsAsync();
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r") { ["A"] = 1 })]);

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
        Assert.Equal(5, unsteady.Requests);
    }

    [Fact]
    public async Task Retry_OffInTheOptions_FailsAtOnce()
    {
        var unsteady = new FailingAtFirst(503);
        var table = Service(unsteady, retries: 0).GetTableClient(emulator.FreeName());

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal(503, refusal.Status);
    }

    [Fact]
    public async Task Key_OfAnotherAccount_IsForbidden()
    {
        var wrong = emulator.ConnectionString.Replace("Eby8", "AAAA", StringComparison.Ordinal);
        var table = new TableServiceClient(wrong).GetTableClient(emulator.FreeName());

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal(403, refusal.Status);
        Assert.NotNull(refusal.ErrorCode);
    }

    [Fact]
    public async Task Operation_Cancelled_Stops()
    {
        var table = await emulator.TableAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.GetEntityAsync<Sample>("p", "r", cancellationToken: new(canceled: true)));
    }

    private TableServiceClient Service(FailingAtFirst handler, int retries = 3)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(handler) };
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return new(emulator.ConnectionString, options);
    }

    private sealed class CallCount : HttpPipelineSynchronousPolicy
    {
        public int Count { get; private set; }

        public override void OnSendingRequest(HttpMessage message) => Count++;
    }

    private sealed class FailingAtFirst(params int[] failures) : DelegatingHandler(new SocketsHttpHandler())
    {
        public int Requests { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Requests <= failures.Length
                ? new((System.Net.HttpStatusCode)failures[Requests - 1]) { Content = new StringContent("busy") }
                : await base.SendAsync(request, cancellationToken);
        }
    }
}
