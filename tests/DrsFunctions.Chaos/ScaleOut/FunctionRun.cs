using System.Globalization;
using System.Text.RegularExpressions;
using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>A run of a function that ended well, as the process that ran it has logged it.</summary>
/// <param name="Process">The process, counted from 1.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Started">When it began, in UTC by the real clock.</param>
/// <param name="Ended">When it ended.</param>
internal sealed partial record FunctionRun(int Process, string Function, DateTime Started, DateTime Ended)
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
           select Of(process.Index + 1, line.Groups),
    ];

    private static FunctionRun Of(int process, GroupCollection line)
    {
        var ended = DateTime.ParseExact(line["ended"].Value, TimestampFormat, CultureInfo.InvariantCulture);
        return new(process, line["function"].Value, ended.AddMilliseconds(-long.Parse(line["milliseconds"].Value, CultureInfo.InvariantCulture)), ended);
    }

    [GeneratedRegex(@"^(?<ended>\S+) dbug: Embedded\.Functions\.Invocation\.FunctionInvoker\[111\] (?<function>\w+) ran for (?<milliseconds>\d+) ms", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Line { get; }
}
