using Embedded.Functions.Invocation;

namespace Embedded.Functions.Hosting;

/// <summary>Waits for what a trigger waits for, and runs its function.</summary>
internal interface IFunctionListener
{
    FunctionEntry Function { get; }

    /// <summary>Takes work until told to stop, and returns when all that it started has ended.</summary>
    /// <param name="intake">Cancelled when no more work shall be taken.</param>
    /// <param name="cut">Cancelled when running invocations shall end, too.</param>
    Task RunAsync(CancellationToken intake, CancellationToken cut);

    /// <summary>The function run once, now, with an operator's input; null where the input means nothing to it.</summary>
    Func<CancellationToken, Task>? RunNow(string input);
}
