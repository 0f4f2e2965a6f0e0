using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Embedded.Functions.Invocation;

/// <summary>Fills one parameter of an invocation.</summary>
internal delegate ValueTask<object?> ParameterBinder(FunctionInvocationContext context);

/// <summary>A function's method with everything that a call needs worked out once.</summary>
internal sealed class FunctionMethod
{
    private readonly MethodInvoker invoker;
    private readonly Func<IServiceProvider, object>? activate;
    private readonly ParameterBinder[] binders;
    private readonly Func<object?, ValueTask<object?>> complete;

    private FunctionMethod(MethodInfo method, Func<IServiceProvider, object>? activate, ParameterBinder[] binders)
    {
        invoker = MethodInvoker.Create(method);
        this.activate = activate;
        this.binders = binders;
        complete = ReturnValue.For(method.ReturnType);
        ResultType = ReturnValue.TypeOf(method.ReturnType);
    }

    /// <summary>What it returns, without <see cref="Task"/>; <see langword="void"/> for nothing.</summary>
    public Type ResultType { get; }

    /// <exception cref="InvalidOperationException">A parameter can't be filled.</exception>
    public static FunctionMethod For(string name, Type type, MethodInfo method, ParameterInfo trigger, TriggerBindingAttribute binding) => new(
        method,
        method.IsStatic ? null : FunctionActivation.For(type),
        [.. method.GetParameters().Select(parameter => ParameterBinding.For(parameter, trigger, binding)
            ?? throw new InvalidOperationException($"The host can't fill the parameter '{parameter.Name}' ({parameter.ParameterType}) of the function '{name}'."))]);

    /// <summary>Fills the parameters, makes the object, runs the method and keeps its result.</summary>
    public async Task InvokeAsync(FunctionInvocationContext context)
    {
        var arguments = new object?[binders.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var bound = binders[i](context);
            arguments[i] = bound.IsCompletedSuccessfully ? bound.Result : await bound;
        }

        var instance = activate?.Invoke(context.InstanceServices);
        context.Result = await complete(invoker.Invoke(instance, arguments.AsSpan()));
    }
}
