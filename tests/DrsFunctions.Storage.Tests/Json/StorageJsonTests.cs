using System.Collections.Immutable;
using System.Text.Json;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Json;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Json;

public sealed class StorageJsonTests
{
    public static TheoryData<string> Kinds => [.. ChangeKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Change_OfEveryKind_ReadsBackAsItWas(string kind)
    {
        var change = Samples.Changes.Single(sample => ChangeKinds.Of(sample) == kind);

        var json = ChangeKinds.Write(change);
        var read = ChangeKinds.Read(kind, json);

        Assert.Equal(change.GetType(), read.GetType());
        Assert.Equal(json, ChangeKinds.Write(read));
        Assert.Equal(change.AboutYear, read.AboutYear);
        Assert.DoesNotContain("aboutYear", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_FoldedFromEveryKind_ReadsBackAsItWas()
    {
        var record = Samples.Changes.Select((change, index) => new Entry(index + 1, Samples.Noon, "ccs", null, change))
            .Aggregate(SupplierRecord.Empty, (folded, entry) => folded.Apply(entry));

        var json = StorageJson.Write(record);

        Assert.Equal(json, StorageJson.Write(StorageJson.Read<SupplierRecord>(json)));
        Assert.DoesNotContain("isRegistered", json, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeKind_Unknown_SaysSo() =>
        Assert.Throws<JsonException>(() => ChangeKinds.Read("planForgotten", "{}"));

    [Fact]
    public void Words_AreTheDomains()
    {
        Assert.Equal("\"acceptedWithWarnings\"", StorageJson.Write(UploadOutcome.AcceptedWithWarnings));
        Assert.Equal("\"DR\"", StorageJson.Write(ServiceLine.DR));
        Assert.Equal(ServiceLine.LI, StorageJson.Read<ServiceLine>("\"LI\""));
        Assert.Throws<JsonException>(() => StorageJson.Read<UploadOutcome>("1"));
    }

    [Theory]
    [InlineData("38.50", "38.5")]
    [InlineData("100.00", "100")]
    [InlineData("-0.0", "0")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1234567890.1234567890", "1234567890.123456789")]
    public void Decimal_HasNoTrailingZeros(string figure, string json) =>
        Assert.Equal(json, StorageJson.Write(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Times_AreIso()
    {
        Assert.Equal("\"2026-01-14T12:00:00Z\"", StorageJson.Write(Samples.Noon));
        Assert.Equal("\"2026-01-14T12:00:00.5Z\"", StorageJson.Write(Samples.Noon + Duration.FromMilliseconds(500)));
        Assert.Equal(Samples.Noon + Duration.FromNanoseconds(1), StorageJson.Read<Instant>("\"2026-01-14T12:00:00.000000001Z\""));
        Assert.Equal("\"2026-01-14\"", StorageJson.Write(new LocalDate(2026, 1, 14)));
        Assert.Throws<JsonException>(() => StorageJson.Read<LocalDate>("\"14/01/2026\""));
        Assert.Throws<JsonException>(() => StorageJson.Read<Instant>("\"2026-01-14\""));
    }

    [Fact]
    public void Array_UnsetOrNullOrMissing_IsEmpty()
    {
        Assert.Equal("""{"name":"A","lots":[]}""", StorageJson.Write(new SupplierListed("A", default)));
        Assert.True(StorageJson.Read<SupplierListed>("""{"name":"A","lots":null}""").Lots.IsEmpty);
        Assert.True(StorageJson.Read<SupplierListed>("""{"name":"A"}""").Lots.IsEmpty);
    }

    [Fact]
    public void Dictionary_ByText_KeepsOrdinalOrder()
    {
        var read = StorageJson.Read<ImmutableSortedDictionary<string, int>>("""{"b":1,"A":2,"a":3,"B":4}""");

        Assert.Equal(["A", "B", "a", "b"], read.Keys);
        Assert.Same(StringComparer.Ordinal, read.KeyComparer);
    }

    [Fact]
    public void Dictionary_ByNumber_RefusesText() =>
        Assert.Throws<JsonException>(() => StorageJson.Read<ImmutableSortedDictionary<int, int>>("""{"first":1}"""));

    [Fact]
    public void RawJson_IsPassedOnAsItIs() =>
        Assert.Equal("""{"body":{"a": 38.50}}""", StorageJson.Write(ImmutableSortedDictionary<string, RawJson>.Empty.Add("body", new("""{"a": 38.50}"""))));
}
