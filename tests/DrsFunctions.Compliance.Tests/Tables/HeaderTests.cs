using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Tests.Tables;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("Customer URN", "customerurn")]
    [InlineData("customer_urn", "customerurn")]
    [InlineData(" CUSTOMER-URN: ", "customerurn")]
    [InlineData("Per million (£)", "permillion")]
    [InlineData("VI-03", "vi03")]
    [InlineData("value", "value")]
    [InlineData("…", "")]
    public void Normalise_AnyText_KeepsLettersAndDigitsInLowerCase(string text, string expected) => Assert.Equal(expected, Header.Normalise(text));
}
