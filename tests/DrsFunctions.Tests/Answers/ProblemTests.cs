using System.Net;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Tests.Answers;

/// <summary>Whatever cannot be answered is told as problem details.</summary>
public sealed class ProblemTests : JourneyTests
{
    private static readonly Lazy<Task<Supplier>> Asked = new(async () => await (await Journey.SharedAsync()).SupplierAsync());

    [Theory]
    [InlineData("/api/frameworks/RM9999")]
    [InlineData("/api/frameworks/rm6226")]
    [InlineData("/api/frameworks/RM9999/standings")]
    [InlineData("/api/frameworks/RM9999/uploads")]
    [InlineData("/api/frameworks/RM9999/suppliers/001Nobody")]
    [InlineData("/api/frameworks/RM6226/suppliers/001Nobody")]
    [InlineData("/api/frameworks/RM6226/suppliers/001Nobody/years/4")]
    [InlineData("/api/frameworks/RM6226/suppliers/001Nobody/targets")]
    [InlineData("/api/frameworks/RM6226/suppliers/001Nobody/ledger")]
    [InlineData("/api/frameworks/RM6226/suppliers/001Nobody/ledger/verification")]
    [InlineData("/api/frameworks/RM6226/suppliers/001Nobody/uploads/abcdefghijklmnopqrstuvwxyz")]
    [InlineData("/api/frameworks/RM6226/standings?year=0")]
    [InlineData("/api/frameworks/RM6226/standings?year=6")]
    public async Task Question_AboutWhatIsNotThere_Is404(string path) => (await Api.AskAsync(path)).IsProblem(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/api/frameworks?limit=0")]
    [InlineData("/api/frameworks/RM6226/standings?limit=0")]
    [InlineData("/api/frameworks/RM6226/standings?limit=1001")]
    [InlineData("/api/frameworks/RM6226/standings?limit=-5")]
    [InlineData("/api/frameworks/RM6226/standings?limit=many")]
    [InlineData("/api/frameworks/RM6226/standings?cursor=%25%25%25")]
    [InlineData("/api/frameworks/RM6226/standings?year=four")]
    [InlineData("/api/frameworks/RM6226/uploads?limit=0")]
    [InlineData("/api/frameworks/RM6226/uploads?limit=1001")]
    [InlineData("/api/frameworks/RM6226/uploads?cursor=nonsense")]
    public async Task Question_OutOfBounds_Is400(string path) => (await Api.AskAsync(path)).IsProblem(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("years/0", HttpStatusCode.NotFound)]
    [InlineData("years/6", HttpStatusCode.NotFound)]
    [InlineData("years/four", HttpStatusCode.NotFound)]
    [InlineData("years/99999999999", HttpStatusCode.NotFound)]
    [InlineData("targets?year=0", HttpStatusCode.NotFound)]
    [InlineData("targets?year=6", HttpStatusCode.NotFound)]
    [InlineData("targets?year=four", HttpStatusCode.BadRequest)]
    [InlineData("ledger?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("ledger?limit=1001", HttpStatusCode.BadRequest)]
    [InlineData("ledger?after=-1", HttpStatusCode.BadRequest)]
    [InlineData("ledger?cursor=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("ledger?cursor=!", HttpStatusCode.BadRequest)]
    [InlineData("uploads?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("uploads?cursor=nonsense", HttpStatusCode.BadRequest)]
    [InlineData("uploads/abcdefghijklmnopqrstuvwxyz", HttpStatusCode.NotFound)]
    public async Task Question_AboutASupplierOutOfBounds_IsRefused(string question, HttpStatusCode status)
    {
        var supplier = await Asked.Value;

        (await Api.AskAsync($"{supplier.Route}/{question}")).IsProblem(status);
    }

    [Fact]
    public async Task Route_OfNoFunction_Is404() => Assert.Equal(HttpStatusCode.NotFound, (await Api.AskAsync("/api/nothing")).Status);
}
