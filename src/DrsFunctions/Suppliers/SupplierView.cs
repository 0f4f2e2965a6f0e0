using System.Collections.Immutable;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using NodaTime;

namespace DrsFunctions.Suppliers;

/// <summary>A supplier on a framework, as the API gives it.</summary>
/// <param name="Id">Its Salesforce id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Its lots' numbers.</param>
/// <param name="ServiceLines">The lines of its lots.</param>
/// <param name="Joined">Its first day on the framework.</param>
/// <param name="Left">Its last day, where CCS's list says that it left the lots that it was on last.</param>
/// <param name="Contacts">The people to write to.</param>
/// <param name="Years">The years in which it was on the framework.</param>
public sealed record SupplierView(
    string Id,
    string Name,
    ImmutableArray<string> Lots,
    ImmutableArray<ServiceLine> ServiceLines,
    LocalDate? Joined,
    LocalDate? Left,
    ImmutableArray<ContactView> Contacts,
    ImmutableArray<SupplierYearView> Years)
{
    /// <summary>The view of a supplier on a London day.</summary>
    public static SupplierView Of(FrameworkInService framework, string supplier, SupplierRecord record, ImmutableArray<ContactView> contacts, LocalDate today)
    {
        var membership = record.MembershipOf(framework.Definition);
        return new(
            supplier,
            record.Name ?? supplier,
            [.. record.Lots.Keys],
            membership.Lines,
            membership.Joined,
            membership.Left,
            contacts,
            [
                .. from year in framework.Definition.Years
                   where membership.DaysIn(year) > 0
                   select SupplierYearView.Of(framework.Standings.Of(supplier, record, year).On(today)),
            ]);
    }
}

/// <summary>A person to write to, as the API gives it.</summary>
/// <param name="Id">An opaque id.</param>
/// <param name="Role">What the person is written to about.</param>
/// <param name="Active">Whether anything is sent.</param>
/// <param name="Email">The address, for callers of CCS only.</param>
public sealed record ContactView(string Id, ContactRole Role, bool Active, string? Email);

/// <summary>A supplier's year in short, as the API gives it.</summary>
public sealed record SupplierYearView(int Number, LocalDate Starts, LocalDate Ends, LocalDate DueOn, Submission Submission, Rating Rating)
{
    /// <summary>The short of a standing.</summary>
    public static SupplierYearView Of(Standing standing)
    {
        var year = standing.Facts.Year;
        return new(year.Number, year.Starts, year.Ends, year.DueOn, standing.Submission, standing.Rating);
    }
}
