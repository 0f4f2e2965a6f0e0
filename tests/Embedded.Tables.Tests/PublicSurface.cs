using System.Reflection;

namespace Embedded.Tables.Tests;

/// <summary>What an assembly offers to others: a line for each type with its ancestors, and one for each of its members.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => type.GetMembers(Declared)
            .Where(IsVisible)
            .Select(member => $"{type.FullName}: {member}")
            .Order(StringComparer.Ordinal)
            .Prepend($"{type.FullName} : {string.Join(", ", Ancestors(type))}")));

    /// <summary>The lines that are written down beside the tests.</summary>
    public static async Task<string> ExpectedAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt"))).ReplaceLineEndings("\n").Trim();

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
