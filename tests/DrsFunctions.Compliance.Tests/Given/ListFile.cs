using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A list of CCS's in the making.</summary>
internal sealed class ListFile(string[] columns)
{
    private readonly Rows rows = new(columns);

    /// <summary>A row, its cells in the order of the columns.</summary>
    public ListFile With(params string[] cells)
    {
        rows.Add([.. cells.Select((text, position) => (columns[position], (string?)text))]);
        return this;
    }

    public SuppliersJudgement JudgeSuppliers(Framework? framework = null)
    {
        var judged = SuppliersIntake.Judge(rows.ToTable(), framework ?? RealFramework.RM6226);
        Wording.IsKept(judged.Judgement);
        return judged;
    }

    /// <summary>Judges a list of awards: the supplier 001 is on lots 1 and data, 002 on lot 1, and those who hold awards already are given.</summary>
    public AwardsJudgement JudgeAwards(string? customers = null, params (string Award, string Supplier)[] owners)
    {
        var judged = AwardsIntake.Judge(rows.ToTable(), new(
            RealFramework.RM6226,
            new Dictionary<string, ImmutableArray<LotMembership>>(StringComparer.Ordinal) { ["001"] = On("1", "data"), ["002"] = On("1") },
            Known(customers),
            owners.ToDictionary(owner => owner.Award, owner => owner.Supplier, StringComparer.Ordinal)));
        Wording.IsKept(judged.Judgement);
        return judged;
    }

    /// <summary>Judges a list of requirements: the supplier 001 is on lots 1 and data, 002 on lot spend.</summary>
    public RequirementsJudgement JudgeRequirements(string? customers = null)
    {
        var judged = RequirementsIntake.Judge(rows.ToTable(), new(
            RealFramework.RM6226,
            new Dictionary<string, ImmutableArray<LotMembership>>(StringComparer.Ordinal) { ["001"] = On("1", "data"), ["002"] = On("spend") },
            Known(customers)));
        Wording.IsKept(judged.Judgement);
        return judged;
    }

    /// <summary>Judges a list of customers by the list in force.</summary>
    public Judgement JudgeCustomers(CustomerList? known = null)
    {
        var judged = CustomersIntake.Judge(rows.ToTable(), known ?? CustomerList.Empty, "upload");
        Wording.IsKept(judged);
        return judged;
    }

    /// <summary>Judges a list of bank holidays by the lists taken before.</summary>
    public Judgement JudgeHolidays(params HolidayList[] known)
    {
        var judged = HolidaysIntake.Judge(rows.ToTable(), [.. known], "upload");
        Wording.IsKept(judged);
        return judged;
    }

    /// <summary>A list of customers with these URNs; none for no list.</summary>
    public static CustomerList Known(string? urns) => urns is null
        ? CustomerList.Empty
        : CustomerList.Empty.With(new("upload", [.. urns.Split(' ').Select(urn => new Customer(urn, $"Customer {urn}", null, null))], [], []));

    public ContactsJudgement JudgeContacts(params string[] registered)
    {
        var judged = ContactsIntake.Judge(rows.ToTable(), registered.ToHashSet(StringComparer.Ordinal));
        Wording.IsKept(judged.Judgement);
        return judged;
    }

    private static ImmutableArray<LotMembership> On(params string[] lots) => [.. lots.Select(lot => new LotMembership(lot, RealFramework.RM6226.Starts, null))];
}
