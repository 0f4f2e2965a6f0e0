using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

public sealed class ConnectionStringTests
{
    private const string Key = "AAECAw==";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=abc;AccountKey={Key};EndpointSuffix=core.windows.net", "https://abc.table.core.windows.net/", "abc")]
    [InlineData($"AccountName=abc;AccountKey={Key}", "https://abc.table.core.windows.net/", "abc")]
    [InlineData($"DefaultEndpointsProtocol=http;AccountName=abc;AccountKey={Key};BlobEndpoint=http://127.0.0.1:1/abc;TableEndpoint=http://127.0.0.1:3/abc;", "http://127.0.0.1:3/abc", "abc")]
    [InlineData($"accountname=abc; AccountKey = {Key}", "https://abc.table.core.windows.net/", "abc")]
    public void Parse_KnownForm_GivesTablesAndAccount(string connectionString, string endpoint, string name)
    {
        var account = StorageAccount.Parse(connectionString);

        Assert.Equal((new Uri(endpoint), name), (account.TableEndpoint, account.Name));
        Assert.NotEmpty(account.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AccountName=abc")]
    [InlineData($"AccountKey={Key}")]
    [InlineData("AccountName=abc;AccountKey=no base64!")]
    [InlineData($"AccountName=abc;AccountKey={Key};TableEndpoint=nowhere")]
    [InlineData("nonsense")]
    public void Client_OfAnIncompleteConnectionString_IsRefused(string connectionString) =>
        Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));
}
