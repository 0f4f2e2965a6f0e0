namespace Embedded.Tables.Tests;

[CollectionDefinition(Name)]
public sealed class EmulatorGroup : ICollectionFixture<Emulator>
{
    public const string Name = "Azurite";
}
