using System.Net.Http.Headers;
using DrsFunctions.Tests.Support;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Access;

/// <summary>The app with an identity configured, one supplier that works for one customer, and another supplier and customer.</summary>
public sealed class SignedInApp : IAsyncLifetime
{
    internal const string Supplier = "001SignedInSupplier";
    internal const string OtherSupplier = "001SignedInOther";
    internal const string Customer = "20012345";
    internal const string OtherCustomer = "20054321";

    private static readonly Guid SupplierClient = new("1a0f0c6e-5a7c-4b57-b4c0-0c4b0a0b1c01");
    private static readonly Guid OtherSupplierGroup = new("1a0f0c6e-5a7c-4b57-b4c0-0c4b0a0b1c02");
    private static readonly Guid CustomerClient = new("1a0f0c6e-5a7c-4b57-b4c0-0c4b0a0b1c03");
    private static readonly Guid OtherCustomerGroup = new("1a0f0c6e-5a7c-4b57-b4c0-0c4b0a0b1c04");

    private AzuriteProcess azurite = null!;
    private RunningApp app = null!;

    internal TokenIssuer Issuer { get; private set; } = null!;

    internal Account Account { get; private set; } = null!;

    /// <summary>The upload id of the supplier's plan.</summary>
    internal string UploadId { get; private set; } = "";

    public async Task InitializeAsync()
    {
        azurite = await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None);
        Issuer = await TokenIssuer.StartAsync();
        app = await RunningApp.StartAsync(azurite.ConnectionString, Journey.Clock, TokenOf("ccs.admin"),
        [
            .. Issuer.Settings,
            ($"Identity__Suppliers__{SupplierClient}", Supplier),
            ($"Identity__Suppliers__{OtherSupplierGroup}", OtherSupplier),
            ($"Identity__Customers__{CustomerClient}", Customer),
            ($"Identity__Customers__{OtherCustomerGroup}", OtherCustomer),
        ]);
        Account = new(azurite.ConnectionString);
        var supplier = new Supplier(Account, new(app), "RM6226", Supplier);
        await supplier.RegisterAsync();
        await supplier.ListContactAsync("reporting@example.org");
        await new Supplier(Account, new(app), "RM6226", OtherSupplier).RegisterAsync();
        UploadId = (await supplier.SendPlanAsync()).Text("uploadId")!;
        await Account.SendAsync(
            "RM6226/ccs/awards/awards.csv",
            Lists.Csv(["Award", "Supplier", "Customer URN", "Lot", "Starts", "Ends", "Value"], ["A-1", Supplier, Customer, "1", "2024-12-14", "2025-12-13", 1_000_000]));
        await SetRequirementAsync("own", Customer);
        await SetRequirementAsync("another", OtherCustomer);
        await new Api(app).UntilAsync($"/api/frameworks/RM6226/suppliers/{Supplier}/years/4", standing => standing.Items("customerRequirements").Count == 1);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await Issuer.DisposeAsync();
        await azurite.DisposeAsync();
    }

    /// <summary>A token of one of the callers of the matrix; null of nobody.</summary>
    internal string? TokenOf(string caller) => caller switch
    {
        "nobody" => null,
        "own customer" => Issuer.Token(["customer"], CustomerClient),
        "other customer" => Issuer.Token(["customer"], group: OtherCustomerGroup),
        "own supplier" => Issuer.Token(["supplier"], SupplierClient),
        "other supplier" => Issuer.Token(["supplier"], group: OtherSupplierGroup),
        _ => Issuer.Token([caller]),
    };

    /// <summary>Asks with a token and nothing else of the caller.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? json = null, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient { BaseAddress = app.Http.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (json is not null)
            request.Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        return await client.SendAsync(request);
    }

    internal async Task<Answer> AskAsync(string path, string? token, params (string Name, string Value)[] headers) =>
        await Answer.OfAsync(await SendAsync(HttpMethod.Get, path, token, json: null, headers));

    private async Task SetRequirementAsync(string name, string customer)
    {
        var set = await new Api(app).PutAsync(
            $"/api/frameworks/RM6226/requirements/{name}", new { customerUrn = customer, supplier = Supplier, kind = "magnify", kpi = "VI-01", factor = 1.5 });
        Assert.Equal(System.Net.HttpStatusCode.OK, set.Status);
    }
}
