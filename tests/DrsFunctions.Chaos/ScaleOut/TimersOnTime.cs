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

    private const string LeaseLost = "TimerLease[162]";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Precision = TimeSpan.FromSeconds(1);

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

    /// <summary>Waits for the runs that are due by now, and holds that there are no others.</summary>
    /// <returns>The runs; and how often a process was too slow to keep the lease of the timers, so that the next one could not know that they ran.</returns>
    public static async Task<(int Runs, int LeasesLost)> HoldAsync(World world)
    {
        var until = Now;
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var runs = FunctionRun.Read(world.Apps).Where(run => All.ContainsKey(run.Function)).OrderBy(run => run.Ended).ToLookup(run => run.Function, StringComparer.Ordinal);
            var lost = world.Apps.Sum(app => app.Log.Split(LeaseLost).Length - 1);
            var unlike = All.Select(timer => Unlike(timer.Key, timer.Value, [.. runs[timer.Key]], until, mayRepeat: lost > 0)).OfType<string>().ToArray();
            if (unlike.Length == 0)
                return (runs.Sum(timer => timer.Count()), lost);
            if (Stopwatch.GetElapsedTime(started) > Patience)
                BrokenException.IfAny(unlike, "Timers did not run once for each time that they were due");
            await Task.Delay(1000);
        }
    }

    /// <summary>In what a timer's runs are not as they should be: first the one that was missed, then each at a due time that has come since the one before ended.</summary>
    /// <param name="function">The timer's function.</param>
    /// <param name="schedule">When it is due.</param>
    /// <param name="runs">Its runs, in the order of time.</param>
    /// <param name="until">Up to when it must have run where it was due.</param>
    /// <param name="mayRepeat">Whether one time may have been run for twice.</param>
    /// <returns>Null where they are.</returns>
    public static string? Unlike(string function, CrontabSchedule schedule, IReadOnlyList<FunctionRun> runs, DateTime until, bool mayRepeat)
    {
        if (runs.Count == 0)
            return $"{function} has not run";
        if (!mayRepeat && runs.Zip(runs.Skip(1)).FirstOrDefault(pair => pair.Second.Started < schedule.GetNextOccurrence(pair.First.Ended) - Precision) is { Second: { } twice })
            return $"{function} ran again at {twice.Started:T} in process {twice.Process}, without being due";
        return schedule.GetNextOccurrence(runs[^1].Ended) is var due && due <= until ? $"{function} was due at {due:T} and has not run since {runs[^1].Ended:T}" : null;
    }
}
