using Embedded.Tables.Tests;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

/// <summary>What compiles here must compile against Microsoft's worker: nothing public may be added that its packages lack.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public async Task Surface_Members_AreThoseThatTheOriginalsHave() =>
        Assert.Equal(await PublicSurface.ExpectedAsync(), PublicSurface.Of(typeof(FunctionContext).Assembly));
}
