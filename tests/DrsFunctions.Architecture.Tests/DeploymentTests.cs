using System.Text.Json;
using System.Text.RegularExpressions;

namespace DrsFunctions.Architecture.Tests;

/// <summary>The files that a Functions host, azd and the workflows read.</summary>
public sealed partial class DeploymentTests
{
    [Fact]
    public void HostJson_Settings_AreThoseThatTheAppReliesOn()
    {
        using var host = JsonDocument.Parse(SourceTree.Text("host.json"));
        var extensions = host.RootElement.GetProperty("extensions");

        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal("OpenTelemetry", host.RootElement.GetProperty("telemetryMode").GetString());
        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal("base64", extensions.GetProperty("queues").GetProperty("messageEncoding").GetString());
        Assert.Equal(5, extensions.GetProperty("queues").GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal(5, extensions.GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32());
    }

    [Fact]
    public void LocalSettingsExample_Values_StartTheAppOnTheEmulator()
    {
        using var settings = JsonDocument.Parse(SourceTree.Text("src/DrsFunctions/local.settings.example.json"));
        var values = settings.RootElement.GetProperty("Values");

        Assert.Equal("dotnet-isolated", values.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty("AzureWebJobsStorage").GetString());
        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty("SupplierStorage").GetString());
        Assert.Contains("local.settings.json", SourceTree.Text(".gitignore").Split('\n'), StringComparer.Ordinal);
    }

    [Fact]
    public void AzureYaml_Hooks_AreThere()
    {
        var hooks = HookPath().Matches(SourceTree.Text("azure.yaml")).Select(match => match.Groups["path"].Value).ToArray();

        Assert.Equal(["infra/hooks/postdeploy.sh", "infra/hooks/postdeploy.ps1"], hooks);
        Assert.All(hooks, hook => Assert.Contains("upload-events.bicep", SourceTree.Text(hook), StringComparison.Ordinal));
    }

    [Fact]
    public void Workflows_Actions_ArePinnedToAVersion()
    {
        var actions = SourceTree.Workflows.SelectMany(path => UsedAction().Matches(SourceTree.Text(path))).Select(match => match.Groups["action"].Value).ToArray();

        Assert.NotEmpty(actions);
        Assert.DoesNotContain(actions, action => !PinnedAction().IsMatch(action));
    }

    [Fact]
    public void Workflows_Permissions_AreToReadUnlessAJobSaysMore()
    {
        Assert.NotEmpty(SourceTree.Workflows);
        Assert.All(SourceTree.Workflows, path => Assert.Contains("\npermissions:\n  contents: read\n\n", SourceTree.Text(path), StringComparison.Ordinal));
        Assert.All(SourceTree.Workflows, path => Assert.DoesNotContain("secrets.", SourceTree.Text(path), StringComparison.Ordinal));
    }

    [Fact]
    public void ThreatModel_ProvingTests_Exist()
    {
        var named = TestName().Matches(SourceTree.Text("docs/security.md")).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToArray();
        var tests = SourceTree.Tests.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, name => !tests.Contains(name));
    }

    [GeneratedRegex("run: (?<path>infra/hooks/[a-z]+[.](sh|ps1))", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HookPath();

    [GeneratedRegex("uses: (?<action>[^ \n]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UsedAction();

    [GeneratedRegex("^[A-Za-z-]+/[A-Za-z-]+@(v[0-9]+|[0-9a-f]{40})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PinnedAction();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+Tests)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TestName();
}
