namespace DrsFunctions.Tests.Access;

/// <summary>The tests that share the app with an identity.</summary>
[CollectionDefinition(Name)]
public sealed class AccessCollection : ICollectionFixture<SignedInApp>
{
    public const string Name = "Signed in";
}
