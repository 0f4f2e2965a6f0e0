using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Embedded.Functions.Tests;

/// <summary>What compiles here must compile against Microsoft's worker: nothing public may be added that its packages lack.</summary>
public sealed class PublicSurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public async Task Surface_Members_AreThoseThatTheOriginalsHave()
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt"));

        Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), string.Join('\n', Members()));
    }

    private static IEnumerable<string> Members() => typeof(FunctionContext).Assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => type.GetMembers(Declared)
            .Where(IsVisible)
            .Select(member => $"{type.FullName}: {member}")
            .Order(StringComparer.Ordinal)
            .Prepend($"{type.FullName} : {string.Join(", ", Ancestors(type))}"));

    private static IEnumerable<string> Ancestors(Type type) => type.GetInterfaces()
        .Select(ancestor => ancestor.ToString())
        .Where(_ => !type.IsEnum && !type.IsSubclassOf(typeof(Delegate)))
        .Order(StringComparer.Ordinal)
        .Prepend(type.BaseType?.ToString() ?? "interface");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal),
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly),
        Type nested => nested.IsNestedPublic || nested.IsNestedFamily,
        _ => true,
    };
}
