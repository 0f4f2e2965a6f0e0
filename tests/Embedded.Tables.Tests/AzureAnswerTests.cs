using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Embedded.Tables.Tests;

/// <summary>Answers that Azure gives and Azurite does not, as bytes.</summary>
public sealed class AzureAnswerTests
{
    [Fact]
    public async Task Transaction_RefusedAsAzureDoes_SaysWhichAction()
    {
        const string Body =
            "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n--changesetresponse_2\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "HTTP/1.1 412 Precondition Failed\r\nX-Content-Type-Options: nosniff\r\nDataServiceVersion: 3.0;\r\nContent-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8\r\n\r\n"
            + """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"12:The update condition specified in the request was not satisfied.\nRequestId:1\nTime:2026-01-14T00:00:00Z"}}}"""
            + "\r\n--changesetresponse_2--\r\n--batchresponse_1--\r\n";

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table(202, "multipart/mixed; boundary=batchresponse_1", Body)
            .SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.Equal((12, 412), (refusal.FailedTransactionActionIndex, refusal.Status));
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied);
    }

    [Fact]
    public async Task Transaction_RefusedOutsideTheChangeset_IsRefused()
    {
        const string Body =
            "--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 413 Request Entity Too Large\r\nContent-Type: application/json\r\n\r\n"
            + """{"odata.error":{"code":"RequestBodyTooLarge","message":{"lang":"en-US","value":"The request body is too large."}}}"""
            + "\r\n--batchresponse_1--\r\n";

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table(202, "multipart/mixed; boundary=\"batchresponse_1\"", Body)
            .SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.Equal((null, 413, "RequestBodyTooLarge"), (refusal.FailedTransactionActionIndex, refusal.Status, refusal.ErrorCode));
    }

    [Fact]
    public async Task Transaction_RefusedWhole_IsAnOrdinaryRefusal()
    {
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Table(403, "application/xml", "<?xml version=\"1.0\"?><error xmlns=\"http://schemas.microsoft.com/ado/2007/08/dataservices/metadata\"><code>AuthorizationPermissionMismatch</code><message>No.</message></error>")
            .SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.Equal(403, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.AuthorizationPermissionMismatch);
    }

    [Theory]
    [InlineData("text/html", "<html><br></html")]
    [InlineData("application/json", "{\"odata.error\":")]
    [InlineData("application/json", "{\"odata.error\":7}")]
    [InlineData("text/plain", "")]
    public async Task Refusal_NotUnderstood_StillHasItsStatus(string contentType, string body)
    {
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Table(400, contentType, body).GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task CreateIfNotExists_WhileTheTableIsBeingDeleted_IsRefused()
    {
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => Table(409, "application/json", """{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Wait."}}}""")
            .CreateIfNotExistsAsync());

        Assert.True(refusal.ErrorCode == TableErrorCode.TableBeingDeleted);
    }

    [Fact]
    public async Task TokenCredential_Request_CarriesATokenForStorage()
    {
        var credential = new FixedToken();
        var answer = new FixedAnswer(200, "application/json", """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Ratio":1.0,"Total@odata.type":"Edm.Int64","Total":"7"}""");
        var service = new TableServiceClient(new Uri("https://account.table.core.windows.net/"), credential, new() { Transport = new HttpClientTransport(answer) });

        var row = (await service.GetTableClient("Ledger").GetEntityAsync<TableEntity>("RM6226|42", "it's")).Value;

        Assert.Equal("Bearer token", answer.Request!.Headers.Authorization!.ToString());
        Assert.Equal("https://account.table.core.windows.net/Ledger(PartitionKey='RM6226%7C42',RowKey='it%27%27s')", answer.Request.RequestUri!.AbsoluteUri);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal((new ETag("W/\"1\""), 1d, 7L), (row.ETag, row.GetDouble("Ratio"), row.GetInt64("Total")));
    }

    private static TableClient Table(int status, string contentType, string body)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new FixedAnswer(status, contentType, body)) };
        return new TableServiceClient("UseDevelopmentStorage=true", options).GetTableClient("Ledger");
    }

    private sealed class FixedAnswer(int status, string contentType, string body) : HttpMessageHandler
    {
        public HttpRequestMessage? Request { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = request;
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = content });
        }
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
