using System.Globalization;
using System.Text.RegularExpressions;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>A run of a function that ended well, as the process that ran it has logged it.</summary>
/// <param name="Process">The process, counted from 1.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Ended">When, in UTC by the real clock.</param>
internal sealed partial record FunctionRun(int Process, string Function, DateTime Ended)
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff";

    /// <summary>The settings with which a process logs its runs.</summary>
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("Logging__LogLevel__Embedded.Functions.Invocation", "Debug"),
        ("Logging__Console__FormatterOptions__TimestampFormat", $"{TimestampFormat} "),
        ("Logging__Console__FormatterOptions__UseUtcTimestamp", "true"),
    ];

    /// <summary>All runs so far, those of HTTP functions apart.</summary>
    public static IReadOnlyList<FunctionRun> Read(IReadOnlyList<RunningApp> processes) =>
    [
        .. from process in processes.Index()
           from Match line in Line.Matches(process.Item.Log)
           select new FunctionRun(process.Index + 1, line.Groups["function"].Value, DateTime.ParseExact(line.Groups["ended"].Value, TimestampFormat, CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex(@"^(?<ended>\S+) dbug: Embedded\.Functions\.Invocation\.FunctionInvoker\[111\] (?<function>\w+) ran for ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Line { get; }
}
