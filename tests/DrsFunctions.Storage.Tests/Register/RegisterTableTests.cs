using System.Collections.Immutable;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Register;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Register;

public sealed class RegisterTableTests : EmulatedStorage
{
    private RegisterTable Register => new(Clients);

    [Fact]
    public async Task Supplier_Listed_ReadsBack()
    {
        var supplier = Supplier("A", 2) with { Left = new LocalDate(2025, 5, 1) };

        Assert.True(await Register.PutAsync(supplier, Cancellation));

        Assert.Equal(StorageJson.Write(supplier), StorageJson.Write(await Register.FindAsync(Framework, "A", Cancellation)));
        Assert.Null(await Register.FindAsync(Framework, "B", Cancellation));
    }

    [Fact]
    public async Task Supplier_OfAnEarlierEntry_NeverReplacesALaterOne()
    {
        await Register.PutAsync(Supplier("A", 2), Cancellation);

        Assert.False(await Register.PutAsync(Supplier("A", 1) with { Name = "Old" }, Cancellation));
        Assert.True(await Register.PutAsync(Supplier("A", 3) with { Name = "New" }, Cancellation));

        Assert.Equal("New", (await Register.FindAsync(Framework, "A", Cancellation))?.Name);
    }

    [Fact]
    public async Task List_HoldsSuppliersAlone()
    {
        foreach (var id in (string[])["A", "B", "C"])
        {
            await Register.PutAsync(Supplier(id, 1), Cancellation);
            await Register.PutContactAsync(Framework, new(id, "contact1", $"{id}@example.com", "Jo"), Cancellation);
        }

        var first = await Register.ListAsync(Framework, null, 2, Cancellation);
        var second = await Register.ListAsync(Framework, first.Next, 2, Cancellation);

        Assert.Equal(["A", "B", "C"], first.Items.Concat(second.Items).Select(supplier => supplier.Id));
        Assert.Equal(["A", "B", "C"], (await Register.IdsAsync(Framework, Cancellation)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Contacts_AreThoseOfTheSupplier()
    {
        var contact = new RegisteredContact("A", "contact1", "jo@example.com", "Jo O'Neill");
        await Register.PutContactAsync(Framework, contact, Cancellation);
        await Register.PutContactAsync(Framework, contact with { Id = "contact2" }, Cancellation);
        await Register.PutContactAsync(Framework, contact with { Supplier = "AB" }, Cancellation);

        Assert.Equal(2, await Register.ContactsAsync(Framework, "A", Cancellation).CountAsync());
        Assert.Equal(3, await Register.ContactsAsync(Framework, null, Cancellation).CountAsync());

        await Register.RemoveContactAsync(Framework, "A", "contact2", Cancellation);
        await Register.RemoveContactAsync(Framework, "A", "contact2", Cancellation);
        Assert.Equal(contact, await Register.ContactsAsync(Framework, "A", Cancellation).SingleAsync());
    }

    [Fact]
    public void Contact_Printed_ShowsNoAddress() =>
        Assert.Equal("A|contact1", new RegisteredContact("A", "contact1", "jo@example.com", "Jo").ToString());

    [Fact]
    public async Task Salt_IsTheFirstOne()
    {
        byte[] first = [.. Enumerable.Repeat((byte)1, 32)];
        byte[] second = [.. Enumerable.Repeat((byte)2, 32)];

        Assert.Equal(first, (await Register.SaltAsync(Framework, first, Cancellation)).ToArray());
        Assert.Equal(first, (await Register.SaltAsync(Framework, second, Cancellation)).ToArray());
    }

    [Fact]
    public void ContactId_FollowsFromSupplierAndAddress_WhateverItsCase()
    {
        byte[] salt = [.. Enumerable.Repeat((byte)1, 32)];
        var id = ContactId.Of(salt, "A", "Jo@Example.com");

        Assert.Matches("^[a-z2-7]{16}$", id);
        Assert.Equal(id, ContactId.Of(salt, "A", " jo@example.com "));
        Assert.NotEqual(id, ContactId.Of(salt, "B", "jo@example.com"));
        Assert.NotEqual(id, ContactId.Of(new byte[32], "A", "jo@example.com"));
    }

    private RegisteredSupplier Supplier(string id, long version) =>
        new(Framework, id, "Fair & Square Ltd", ImmutableArray.Create(new LotMembership("1", new(2021, 12, 14), null)), new LocalDate(2021, 12, 14), null, version);
}
