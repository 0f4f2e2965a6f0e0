using System.Text.RegularExpressions;

namespace DrsFunctions.Architecture.Tests;

/// <summary>What Bicep's own compiler cannot know of <c>infra</c>: that it fits the app.</summary>
public sealed partial class InfrastructureTests
{
    private static readonly string Infrastructure = string.Join('\n', SourceTree.Infrastructure.Select(SourceTree.Text));

    private static readonly string Code = string.Join('\n', SourceTree.Sources.Select(SourceTree.Text));

    [Theory]
    [InlineData("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner")]
    [InlineData("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor")]
    [InlineData("974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Storage Queue Data Contributor")]
    [InlineData("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor")]
    [InlineData("db58b8e5-c6ad-4a2a-8342-4190687cbf4a", "Storage Blob Delegator")]
    [InlineData("3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher")]
    [InlineData("4633458b-17de-408a-b874-0445c86b69e6", "Key Vault Secrets User")]
    public void Role_ThatTheAppNeeds_IsAssigned(string id, string role)
    {
        var variable = Regex.Match(Infrastructure, $"^var (?<name>[a-zA-Z]+) = '{id}'$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        Assert.True(variable.Success, $"{role} ({id}) is not in infra.");
        Assert.Contains(RoleAssignments(), assignment => Regex.IsMatch(assignment, $@"\b{variable.Groups["name"].Value}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("FUNCTIONS_EXTENSION_VERSION")]
    [InlineData("WEBSITE_RUN_FROM_PACKAGE")]
    [InlineData("WEBSITE_CONTENTSHARE")]
    [InlineData("WEBSITE_CONTENTAZUREFILECONNECTIONSTRING")]
    [InlineData("WEBSITE_TIME_ZONE")]
    [InlineData("SCM_DO_BUILD_DURING_DEPLOYMENT")]
    [InlineData("AccountKey")]
    [InlineData("allowSharedKeyAccess: true")]
    [InlineData("allowBlobPublicAccess: true")]
    public void Setting_ThatFlexConsumptionOrTheHouseForbids_IsNotThere(string forbidden) =>
        Assert.DoesNotContain(forbidden, Infrastructure, StringComparison.Ordinal);

    [Fact]
    public void Keys_OfTheHost_AreReadOnlyToSubscribeTheApp() =>
        Assert.Equal(["upload-events.bicep"], SourceTree.Infrastructure.Where(path => SourceTree.Text(path).Contains("listKeys", StringComparison.Ordinal)).Select(Path.GetFileName), StringComparer.Ordinal);

    [Fact]
    public void ParametersAndOutputs_Everywhere_HaveDescriptions()
    {
        var bare = from path in SourceTree.Infrastructure
                   from block in SourceTree.Text(path).Split("\n\n")
                   where Declaration().IsMatch(block) && !block.Contains("@description('", StringComparison.Ordinal)
                   select $"{Path.GetFileName(path)}: {block}";
        var crowded = from path in SourceTree.Infrastructure
                      from block in SourceTree.Text(path).Split("\n\n")
                      where Declaration().Count(block) > 1
                      select $"{Path.GetFileName(path)}: {block}";

        Assert.Empty(bare);
        Assert.Empty(crowded);
    }

    [Fact]
    public void Alerts_Everywhere_AreExplained()
    {
        var alerts = AlertName().Matches(Infrastructure).Select(match => match.Groups["name"].Value).ToArray();
        var pages = SourceTree.Text("docs/operations.md");

        Assert.True(alerts.Length >= 8, "infra names fewer alerts than the product needs.");
        Assert.DoesNotContain(alerts, alert => !pages.Contains($"`{alert}`", StringComparison.Ordinal));
    }

    // The host hands on a log's name and not its number; what is logged with an exception becomes an exception there.
    [Fact]
    public void Events_ThatAlertsLookFor_AreLogged()
    {
        var asked = EventNames().Matches(Infrastructure).SelectMany(match => Name().Matches(match.Groups["names"].Value)).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(asked);
        Assert.DoesNotContain(asked, name => !Code.Contains($"EventName = \"{name}\",", StringComparison.Ordinal));
        Assert.DoesNotContain("Properties.EventId", Infrastructure, StringComparison.Ordinal);
        Assert.Contains("'union AppTraces, AppExceptions ", Infrastructure, StringComparison.Ordinal);
    }

    [Fact]
    public void Timers_OfTheApp_AreAllWatched()
    {
        var timers = SourceTree.Sources.Where(path => SourceTree.Text(path).Contains("[TimerTrigger(", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).ToArray();
        var watch = SourceTree.Text("infra/modules/monitoring.bicep");

        Assert.NotEmpty(timers);
        Assert.DoesNotContain(timers, timer => !watch.Contains($"'{timer}', ", StringComparison.Ordinal));
    }

    [Fact]
    public void Storage_ThatTheAppUses_IsMade()
    {
        var made = SourceTree.Text("infra/modules/storage.bicep");
        var used = StorageName().Matches(SourceTree.Text("src/DrsFunctions.Storage/StorageNames.cs")).Select(match => match.Groups["name"].Value).ToArray();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, name => !made.Contains($"'{name}'", StringComparison.Ordinal));
    }

    [Fact]
    public void Events_OfUploads_GoToTheFunctionThatTakesThemIn()
    {
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.IngestUpload&code=", SourceTree.Text("infra/upload-events.bicep"), StringComparison.Ordinal);
        Assert.Contains("[BlobTrigger(\"uploads/{path}\", Connection = \"SupplierStorage\", Source = BlobTriggerSource.EventGrid)]", SourceTree.Text("src/DrsFunctions/Intake/IngestUpload.cs"), StringComparison.Ordinal);
    }

    // Whoever comes first makes the one topic that Azure allows an account: it must be the one that the app is subscribed to.
    [Fact]
    public void Scanning_OfUploads_BeginsAfterTheirTopicIsMade()
    {
        var scanning = SourceTree.Text("infra/main.bicep").Split("\nmodule ").Single(module => module.StartsWith("scanning ", StringComparison.Ordinal));

        Assert.Contains("dependsOn: [events]", scanning, StringComparison.Ordinal);
        Assert.Equal(["scanning.bicep"], SourceTree.Infrastructure.Where(path => SourceTree.Text(path).Contains("'Microsoft.Security/defenderForStorageSettings@", StringComparison.Ordinal)).Select(Path.GetFileName), StringComparer.Ordinal);
    }

    [Fact]
    public void SignIn_Exceptions_AreThreePaths()
    {
        var app = SourceTree.Text("infra/modules/app.bicep");

        Assert.Contains("platform: { enabled: true }", app, StringComparison.Ordinal);
        Assert.Contains("unauthenticatedClientAction: 'Return401'", app, StringComparison.Ordinal);
        Assert.Contains("excludedPaths: ['/api/health/live', '/api/notify/callback', '/runtime/webhooks/blobs']", app, StringComparison.Ordinal);
    }

    private static IEnumerable<string> RoleAssignments() =>
        Infrastructure.Split("\nresource ").Where(resource => resource.Contains("'Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal));

    [GeneratedRegex("^(param|output) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex("name: '(?<name>[a-z0-9-]+)'(\n +title:|, metric:)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AlertName();

    [GeneratedRegex(@"Event (== |in \()(?<names>(\\'[A-Za-z]+\\'(, )?)+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EventNames();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("const string [A-Za-z]+ = \"(?<name>[A-Za-z-]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StorageName();
}
