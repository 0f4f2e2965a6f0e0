using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Embedded.Functions.Invocation;

/// <summary>Makes the objects whose methods are functions: one per invocation, out of the invocation's services.</summary>
internal static class FunctionActivation
{
    // ActivatorUtilities' factories compile expressions, which costs more than a whole start. Plain constructors don't need them.
    public static Func<IServiceProvider, object> For(Type type)
    {
        if (type.GetConstructors() is not [var constructor] || !constructor.GetParameters().All(IsPlain))
            return services => ActivatorUtilities.CreateInstance(services, type);

        var invoker = ConstructorInvoker.Create(constructor);
        var needs = Array.ConvertAll(constructor.GetParameters(), parameter => parameter.ParameterType);
        return services =>
        {
            var arguments = new object?[needs.Length];
            for (var i = 0; i < needs.Length; i++)
                arguments[i] = services.GetRequiredService(needs[i]);
            return invoker.Invoke(arguments.AsSpan());
        };
    }

    private static bool IsPlain(ParameterInfo parameter) =>
        !parameter.HasDefaultValue && !parameter.IsDefined(typeof(FromKeyedServicesAttribute)) && !parameter.IsDefined(typeof(ServiceKeyAttribute));
}
