namespace DrsFunctions.Pages.Tests;

/// <summary>Lets the tests share one site.</summary>
[CollectionDefinition("Site")]
public sealed class SiteTests : ICollectionFixture<Site>;
