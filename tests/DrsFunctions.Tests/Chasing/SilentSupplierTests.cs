using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Chasing;

/// <summary>Suppliers that nobody can write to are an exception that CCS sees.</summary>
public sealed class SilentSupplierTests : JourneyTests
{
    private const string Exceptions = $"/api/frameworks/{FrameworkCopies.OfSilence}/exceptions";

    [Fact]
    public async Task Supplier_WithoutAReportingContact_IsAnExceptionUntilItHasOne()
    {
        var supplier = await Journey.SupplierAsync(FrameworkCopies.OfSilence);
        await supplier.ListContactAsync("director@example.org", "senior");
        var page = await Api.UntilAsync(Exceptions, found => found.Items().Count > 0);
        var item = Assert.Single(page.Items());
        Assert.Equal(("noContact", 5, supplier.Id), (item.Text("code"), item.Whole("year"), item.Text("subject")));

        await supplier.ListContactAsync("reporting@example.org");

        await Api.UntilAsync(Exceptions, found => found.Items().Count == 0);
        await supplier.ListContactAsync("reporting@example.org", active: "no");
        await Api.UntilAsync(Exceptions, found => found.Items().Count == 1);
    }
}
