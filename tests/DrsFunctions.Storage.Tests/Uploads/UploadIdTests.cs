using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Storage.Tests.Uploads;

public sealed class UploadIdTests
{
    [Fact]
    public void UploadId_OfAKnownFile_IsAsPublished() =>
        Assert.Equal("wigxfsjbna4fcbx3sd3hrk4lqe", UploadId.Of("RM6226/001b000003K1abc/report/2025.csv", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "my")]
    [InlineData("fo", "mzxq")]
    [InlineData("foo", "mzxw6")]
    [InlineData("foob", "mzxw6yq")]
    [InlineData("fooba", "mzxw6ytb")]
    [InlineData("foobar", "mzxw6ytboi")]
    public void Base32_OfTheRfcsVectors_IsTheirs(string text, string expected) =>
        Assert.Equal(expected, Base32.Of(System.Text.Encoding.ASCII.GetBytes(text)));
}
