using Azure.Data.Tables;

namespace Embedded.Tables.Tests;

/// <summary>What compiles here must compile against Azure.Data.Tables: nothing public may be added that it lacks.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public async Task Surface_Members_AreThoseThatTheOriginalHas() =>
        Assert.Equal(await PublicSurface.ExpectedAsync(), PublicSurface.Of(typeof(TableClient).Assembly));
}
