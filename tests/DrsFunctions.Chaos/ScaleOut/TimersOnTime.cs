using System.Diagnostics;
using System.Reflection;
using Azure.Storage.Blobs;
using DrsFunctions.Chaos.Worlds;
using DrsFunctions.Intake;
using DrsFunctions.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace DrsFunctions.Chaos.ScaleOut;

/// <summary>
/// Several processes run each timer once for each time that it is due. What they log tells of every run; the timers' own expressions
/// tell when they are due. So that every timer is due at least once however short the time, storage says that a run was missed.
/// </summary>
internal static class TimersOnTime
{
    private const string HostId = "scale-out";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, CrontabSchedule> All =
        (from type in typeof(SweepUploads).Assembly.GetTypes()
         from method in type.GetMethods()
         let function = method.GetCustomAttribute<FunctionAttribute>()
         let timer = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).FirstOrDefault(found => found is not null)
         where function is not null && timer is not null
         select (function.Name, Schedule: CrontabSchedule.Parse(timer.Schedule, new() { IncludingSeconds = true })))
        .ToDictionary(timer => timer.Name, timer => timer.Schedule, StringComparer.Ordinal);

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>The settings under which the processes find what <see cref="MissARunAsync"/> has written.</summary>
    public static (string Name, string Value)[] Settings { get; } = [("AzureFunctionsWebHost__hostid", HostId)];

    /// <summary>Writes down that nobody ran any timer since the day before yesterday: whoever runs them now makes up for it, once.</summary>
    public static async Task MissARunAsync(Account account)
    {
        var hosts = new BlobServiceClient(account.ConnectionString).GetBlobContainerClient("azure-webjobs-hosts");
        await hosts.CreateIfNotExistsAsync();
        foreach (var (function, schedule) in All)
        {
            var before = Now.AddDays(-2);
            var status = new ScheduleStatus { Last = before, LastUpdated = before, Next = schedule.GetNextOccurrence(before) };
            await hosts.GetBlobClient($"timers/{HostId}/Host.Functions.{function}/status").UploadAsync(BinaryData.FromObjectAsJson(status));
        }
    }

    /// <summary>Waits for the runs that are due by now, and holds that there are no more of them.</summary>
    /// <returns>The runs.</returns>
    public static async Task<IReadOnlyList<FunctionRun>> HoldAsync(World world)
    {
        var until = Now;
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var runs = FunctionRun.Read(world.Apps).Where(run => All.ContainsKey(run.Function)).OrderBy(run => run.Ended).ToArray();
            var unlike = All.Select(timer => Unlike(timer.Key, timer.Value, [.. runs.Where(run => run.Function == timer.Key)], until, Now)).OfType<string>().ToArray();
            if (unlike.Length == 0)
                return runs;
            if (Stopwatch.GetElapsedTime(started) > Patience)
                BrokenException.IfAny(unlike, "Timers did not run once for each time that they were due");
            await Task.Delay(1000);
        }
    }

    /// <summary>In what a timer's runs are not as they should be: the run that was missed, then one for each time since.</summary>
    /// <param name="function">The timer's function.</param>
    /// <param name="schedule">When it is due.</param>
    /// <param name="runs">Its runs, in the order of time.</param>
    /// <param name="until">Up to when each run must be there.</param>
    /// <param name="now">Up to when it may be there.</param>
    /// <returns>Null where they are.</returns>
    public static string? Unlike(string function, CrontabSchedule schedule, IReadOnlyList<FunctionRun> runs, DateTime until, DateTime now)
    {
        if (runs.Count == 0)
            return $"{function} has not run";
        var (due, dueByNow) = (1 + Between(runs[0].Ended, until), 1 + Between(runs[0].Ended, now));
        return runs.Count >= due && runs.Count <= dueByNow ? null : $"{function} has run {runs.Count} times and was due {due} times";

        int Between(DateTime from, DateTime to) => schedule.GetNextOccurrences(from, to).Count();
    }
}
