using System.Collections.Immutable;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Messages.Tests.Given;
using DrsFunctions.TestNotify;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Messages.Tests;

public sealed class SendingRulesTests
{
    [Fact]
    public async Task WithoutAKey_NothingIsSentAndEverybodySeesSo()
    {
        await using var room = await PostRoom.OpenAsync(options => options with { Key = null });
        await room.QueueAsync(room.ReportDue);

        await room.TryAsync(room.ReportDue);

        Assert.Equal((MessageStatus.NotSent, SendingRules.NoKey), ((await room.LoggedAsync(room.ReportDue)).Status, (await room.LoggedAsync(room.ReportDue)).Reason));
        Assert.Equal(MessageStatus.NotSent, (await room.KeptAsync(room.ReportDue)).Status);
    }

    [Theory]
    [InlineData("test_key", false, "", null)]
    [InlineData("Team key", false, "", null)]
    [InlineData("live", true, "", null)]
    [InlineData("live", false, "", SendingRules.LiveKey)]
    [InlineData("test_key", false, "supplier.example", null)]
    [InlineData("test_key", false, "other.example", SendingRules.OtherDomain)]
    [InlineData("live", true, "ample", SendingRules.OtherDomain)]
    public void Address_MayBeWrittenTo_ByKeyPlaceAndDomain(string key, bool isProduction, string domain, string? reason)
    {
        var options = new NotifyOptions
        {
            Key = NotifyKey.Parse(NotifyServer.KeyNamed(key)),
            IsProduction = isProduction,
            AllowedDomains = domain.Length == 0 ? ImmutableHashSet<string>.Empty : [domain],
        };

        Assert.Equal(reason, SendingRules.WhyNot(options, PostRoom.Address));
    }

    [Theory]
    [InlineData("Notify:ApiKey", "not-a-key", "Notify__ApiKey")]
    [InlineData("Notify:BaseUrl", "http://notify.example", "Notify__BaseUrl")]
    [InlineData("Notify:Templates:reportLate", "late", "Notify__Templates__reportLate")]
    [InlineData("Notify:Delays:0", "soon", "Notify__Delays__0")]
    public void Setting_ThatCannotBe_EndsTheStartAndIsNamed(string name, string value, string named)
    {
        var problem = Assert.Throws<InvalidOperationException>(() => NotifyOptions.From(Settings((name, value)), isEmulator: true));

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_AsTheyAreWritten_AreRead()
    {
        var options = NotifyOptions.From(
            Settings(
                ("Notify:ApiKey", NotifyServer.TestKey),
                ("Notify:BaseUrl", "http://127.0.0.1:8080"),
                ("Notify:AllowedDomains", "Supplier.example, @ccs.example"),
                ("Notify:Templates:reportLate", "5f1b2c3d-6e7f-4081-92a3-b4c5d6e7f809"),
                ("Notify:Delays:0", "00:00:01")),
            isEmulator: false);

        Assert.Equal(new Uri("http://127.0.0.1:8080/"), options.BaseUrl);
        Assert.Equal(["ccs.example", "supplier.example"], options.AllowedDomains.Order());
        Assert.Equal("5f1b2c3d-6e7f-4081-92a3-b4c5d6e7f809", options.Templates[MessageTemplate.ReportLate]);
        Assert.Equal([NodaTime.Duration.FromSeconds(1)], options.Delays);
        Assert.True(options.IsProduction);
        Assert.False(NotifyOptions.From(Settings(("AZURE_FUNCTIONS_ENVIRONMENT", "Staging")), isEmulator: false).IsProduction);
        Assert.False(NotifyOptions.From(Settings(), isEmulator: true).IsProduction);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        .Build();
}
