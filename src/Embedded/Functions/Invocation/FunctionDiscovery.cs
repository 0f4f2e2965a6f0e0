using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Embedded.Functions.Invocation;

/// <summary>Finds the functions among types.</summary>
internal static class FunctionDiscovery
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every public method of a public class that has a <see cref="FunctionAttribute"/>.</summary>
    /// <exception cref="InvalidOperationException">Two have the same name, one has no trigger, or a parameter can't be filled.</exception>
    public static IReadOnlyList<FunctionEntry> Find(IEnumerable<Type> types, Func<string, bool> isDisabled)
    {
        var found = new Dictionary<string, FunctionEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types)
        {
            if (!type.IsClass || type.ContainsGenericParameters)
                continue;
            foreach (var method in type.GetMethods(Methods))
            {
                if (method.GetCustomAttribute<FunctionAttribute>() is not { } function || isDisabled(function.Name))
                    continue;
                if (!found.TryAdd(function.Name, Entry(function.Name, type, method)))
                    throw new InvalidOperationException($"Two functions are named '{function.Name}'.");
            }
        }

        return [.. found.Values];
    }

    private static FunctionEntry Entry(string name, Type type, MethodInfo method)
    {
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<TriggerBindingAttribute>() is { } trigger)
                return new(name, trigger, FunctionMethod.For(name, type, method, parameter, trigger), new ReflectedFunctionDefinition(name, method, parameter, trigger));
        }

        throw new InvalidOperationException($"The function '{name}' has no trigger.");
    }
}
