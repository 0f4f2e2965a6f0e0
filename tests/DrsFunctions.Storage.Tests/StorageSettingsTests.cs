namespace DrsFunctions.Storage.Tests;

public sealed class StorageSettingsTests
{
    [Fact]
    public void Settings_WithoutAny_AreTheEmulators() =>
        Assert.Equal(StorageSettings.Of("UseDevelopmentStorage=true"), From());

    [Fact]
    public void Settings_OfTheSuppliersAccount_ComeFirst()
    {
        Assert.Equal("host", From(("AzureWebJobsStorage", "host")).ConnectionString);
        Assert.Equal("suppliers", From(("AzureWebJobsStorage", "host"), ("SupplierStorage", "suppliers")).ConnectionString);
    }

    [Fact]
    public void Settings_OfAnIdentity_NameThreeAddresses()
    {
        var settings = From(
            ("SupplierStorage:blobServiceUri", "https://drs.blob.core.windows.net"),
            ("SupplierStorage:queueServiceUri", "https://drs.queue.core.windows.net"),
            ("SupplierStorage:tableServiceUri", "https://drs.table.core.windows.net"),
            ("SupplierStorage:credential", "managedidentity"),
            ("SupplierStorage:clientId", "00000000-0000-0000-0000-000000000001"),
            ("AzureWebJobsStorage", "host"));

        Assert.Null(settings.ConnectionString);
        Assert.True(settings.IsManagedIdentity);
        Assert.Equal("00000000-0000-0000-0000-000000000001", settings.ClientId);
        var clients = new StorageClients(settings);
        Assert.Equal(("drs", "drs.queue.core.windows.net"), (clients.Blobs.AccountName, clients.Queues.Uri.Host));
        Assert.False(clients.IsEmulator);
    }

    [Fact]
    public void Settings_LackingAnAddress_SayWhich()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => From(
            ("SupplierStorage:blobServiceUri", "https://drs.blob.core.windows.net"), ("SupplierStorage:queueServiceUri", "https://drs.queue.core.windows.net")));

        Assert.Contains("SupplierStorage__tableServiceUri", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_WithWhatIsNoAddress_SaySo() =>
        Assert.Throws<InvalidOperationException>(() => From(("SupplierStorage:blobServiceUri", "drs")));

    private static StorageSettings From(params (string Name, string Value)[] settings) =>
        StorageSettings.From(name => Array.Find(settings, setting => setting.Name == name).Value);
}
