using System.Globalization;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Register;
using NodaTime;

namespace DrsFunctions.Chasing;

/// <summary>Finds what keeps chasing from doing its work: suppliers that nobody can write to or that say nothing, and calendars that nobody has confirmed.</summary>
public sealed class ChasingConcerns(RegisterTable register, ObligationTable obligations)
{
    // Lists are published long before: what is less than half a year away should be on one.
    private const int MonthsWithinReach = 6;

    /// <summary>All of them on a London day.</summary>
    public async Task<IReadOnlyList<Concern>> OfAsync(FrameworkInService framework, LocalDate today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var year = framework.Definition.YearAround(today).Number;
        var found = new List<Concern>();
        found.AddRange(OfCalendar(framework, today, year));
        await foreach (var supplier in register.WithoutContactAsync(framework.Id, cancellationToken))
        {
            if (!(supplier.Left < today))
                found.Add(new(ConcernCode.NoContact, year, supplier.Id, $"{supplier.Name} has no reporting contact that can be written to."));
        }

        await foreach (var due in obligations.OpenAsync(framework.Id, framework.Definition.Starts, today.PlusDays(-1), cancellationToken))
        {
            if (due.Owed.Kind == ObligationKind.Feedback)
                found.Add(new(ConcernCode.NoFeedback, due.Year, $"{due.Supplier} {due.Owed.Subject}", $"{due.Supplier} has sent no feedback of consumers for {due.Owed.Subject}."));
        }

        return found;
    }

    // Who publishes no lists goes by the computed holidays and need not be told so every day.
    private static IEnumerable<Concern> OfCalendar(FrameworkInService framework, LocalDate today, int year)
    {
        if (framework.Days.Lists.IsEmpty)
            yield break;
        for (var calendar = today.Year; calendar <= today.PlusMonths(MonthsWithinReach).Year; calendar++)
        {
            if (framework.Days.PublishedIn(calendar) is null)
            {
                var name = calendar.ToString(CultureInfo.InvariantCulture);
                yield return new(ConcernCode.HolidaysComputed, year, name, $"No list of bank holidays names {name}: its due dates go by computed ones.");
            }
        }
    }
}
