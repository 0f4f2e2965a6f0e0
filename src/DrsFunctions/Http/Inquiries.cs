using System.Globalization;
using DrsFunctions.Access;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Frameworks;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Http;

/// <summary>What every question begins with: who asks, whether they may, and what about. Refuses what cannot be answered.</summary>
public sealed class Inquiries(FrameworkShelf shelf, Callers callers, AppClock clock)
{
    /// <summary>The clock that answers go by.</summary>
    public AppClock Clock => clock;

    /// <summary>The London day of the app's clock.</summary>
    public LocalDate Today => London.DayOf(clock.GetCurrentInstant());

    /// <summary>The caller, who is known.</summary>
    public Caller Caller(HttpRequest request) => callers.Of(request);

    /// <summary>The caller, who is of CCS.</summary>
    public Caller OfCcs(HttpRequest request) => Allowed(request, caller => caller.IsOfCcs);

    /// <summary>The caller, who may decide for CCS.</summary>
    public Caller Decider(HttpRequest request) => Allowed(request, caller => caller.MayDecide);

    /// <summary>The caller, who may read what is about a supplier.</summary>
    public Caller ReaderOf(HttpRequest request, string supplier) => Allowed(request, caller => caller.MayReadSupplier(supplier));

    /// <summary>The caller, who may read standings: of which suppliers is another question where they are a customer.</summary>
    public Caller ReaderOfStandings(HttpRequest request) => Allowed(request, caller => caller.IsOfCcs || caller.Role == Role.Customer);

    /// <summary>The caller, who may read a supplier's standings: a customer only where it has an award with the supplier.</summary>
    public Caller ReaderOfStanding(HttpRequest request, string supplier) => Allowed(request, caller => caller.MayReadSupplier(supplier) || caller.Role == Role.Customer);

    /// <summary>The caller, who may read customers' own requirements.</summary>
    public Caller ReaderOfRequirements(HttpRequest request) => Allowed(request, caller => caller.MayReadRequirements);

    /// <summary>The caller, who may set customers' own requirements.</summary>
    public Caller SetterOfRequirements(HttpRequest request) => Allowed(request, caller => caller.MaySetRequirements);

    /// <summary>The caller, who may send files in a supplier's name.</summary>
    public Caller SenderFor(HttpRequest request, string supplier) => Allowed(request, caller => caller.MayUploadFor(supplier));

    /// <summary>The framework of that id.</summary>
    public FrameworkInService Framework(string id) =>
        shelf.Find(id) ?? throw new RefusalException(Problem.NotFound($"There is no framework {id}."));

    /// <summary>All frameworks in service.</summary>
    public IEnumerable<FrameworkInService> Frameworks => shelf.All;

    /// <summary>The year of a number, or without one the latest that had ended by a day, else the first.</summary>
    public static ReportingYear Year(FrameworkInService framework, int? number, LocalDate day) => number is { } asked
        ? framework.Definition.YearOf(asked) ?? throw NoYear(framework, number)
        : framework.Definition.LatestEnded(day);

    /// <summary>The year that a part of a path names.</summary>
    public static ReportingYear Year(FrameworkInService framework, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && framework.Definition.YearOf(asked) is { } year
            ? year
            : throw NoYear(framework, number);

    /// <summary>The answer to a question about a supplier that is not registered.</summary>
    public static RefusalException NoSupplier(string framework, string supplier) =>
        new(Problem.NotFound($"No supplier {supplier} is registered on {framework}. Ids are case-sensitive."));

    private static RefusalException NoYear(FrameworkInService framework, object asked) =>
        new(Problem.NotFound($"{framework.Id} has no year {asked}: its years are 1 to {framework.Definition.Years.Length}."));

    private Caller Allowed(HttpRequest request, Func<Caller, bool> may)
    {
        var caller = Caller(request);
        return may(caller) ? caller : throw new RefusalException(Problem.Forbidden());
    }
}
