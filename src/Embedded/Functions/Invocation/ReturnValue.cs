using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Embedded.Functions.Invocation;

/// <summary>Waits for what a method returns and takes the value out of it.</summary>
internal static class ReturnValue
{
    /// <summary>The value's type, without the task around it.</summary>
    public static Type TypeOf(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask) ? typeof(void) : IsTaskOf(type) || IsValueTaskOf(type) ? type.GenericTypeArguments[0] : type;

    public static Func<object?, ValueTask<object?>> For(Type type)
    {
        if (type == typeof(void))
            return static _ => default;
        if (type == typeof(Task))
            return static task => WaitAsync((Task)task!);
        if (type == typeof(ValueTask))
            return static task => WaitAsync(((ValueTask)task!).AsTask());
        if (type == typeof(Task<IResult>))
            return TaskOfAsync<IResult>;
        if (type == typeof(Task<IActionResult>))
            return TaskOfAsync<IActionResult>;
        if (IsTaskOf(type))
            return Generic(nameof(TaskOfAsync), type);
        return IsValueTaskOf(type) ? Generic(nameof(ValueTaskOfAsync), type) : static value => new(value);
    }

    private static bool IsTaskOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>);

    private static bool IsValueTaskOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>);

    private static Func<object?, ValueTask<object?>> Generic(string name, Type type) => typeof(ReturnValue)
        .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type.GenericTypeArguments[0])
        .CreateDelegate<Func<object?, ValueTask<object?>>>();

    private static async ValueTask<object?> WaitAsync(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> TaskOfAsync<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> ValueTaskOfAsync<T>(object? task) => await (ValueTask<T>)task!;
}
