using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace DrsFunctions.Chasing;

/// <summary>Every hour counts the suppliers whose report is past its due date, for whoever watches.</summary>
public sealed class CountLate(FrameworkShelf shelf, ObligationTable obligations, AppClock clock)
{
    private const string EveryHour = "0 40 * * * *";

    /// <summary>Runs every hour.</summary>
    [Function(nameof(CountLate))]
    public async Task Run([TimerTrigger(EveryHour)] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var yesterday = London.DayOf(clock.GetCurrentInstant()).PlusDays(-1);
        foreach (var framework in shelf.All)
        {
            var late = await obligations.OpenAsync(framework.Id, framework.Definition.Starts, yesterday, cancellationToken)
                .Where(due => due.Owed.Kind == ObligationKind.Report)
                .Select(due => due.Supplier)
                .Distinct(StringComparer.Ordinal)
                .CountAsync(cancellationToken);
            Figures.AreLate(framework.Id, late);
        }
    }
}
