using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule.</summary>
/// <param name="schedule">An NCRONTAB expression in UTC, of six fields with seconds or five without, or <c>%setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>An NCRONTAB expression in UTC, of six fields with seconds or five without, or <c>%setting%</c>.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether runs are kept in storage, so that one missed while nothing ran is made up for. Never for schedules under a minute.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs whenever the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
