using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Cli.Simulation;

/// <summary>Every file that is sent in the life of a made-up framework, in the order of arrival.</summary>
internal sealed class SimulatedFiles(Framework framework, SimulationChoices choices)
{
    private const int WorkingDaysToReport = 20;
    private readonly ReportMaking making = new(framework);

    /// <summary>The files.</summary>
    public IEnumerable<SimulatedFile> All()
    {
        var suppliers = new SupplierMaking(framework, choices).All();
        return Lists(suppliers).Concat(suppliers.SelectMany(Of)).OrderBy(file => file.SentOn).ThenBy(file => file.Owner, StringComparer.Ordinal);
    }

    private IEnumerable<SimulatedFile> Lists(IReadOnlyCollection<SimulatedSupplier> suppliers)
    {
        foreach (var joiners in suppliers.GroupBy(supplier => supplier.Joined))
        {
            var day = LocalDatePattern.Iso.Format(joiners.Key);
            yield return new(At(joiners.Key, 8), "ccs", "suppliers", $"suppliers-{day}.csv", Csv.Of(
                "framework_short_name,lot_number,supplier_name,salesforce_id,joined",
                joiners.Select(supplier => new object?[] { framework.Id, supplier.Lot.Number, supplier.Name, supplier.Id, day })));
            yield return new(At(joiners.Key, 9), "ccs", "contacts", $"contacts-{day}.csv", Csv.Of(
                "supplier_salesforce_id,email,name,role",
                joiners.Select(supplier => new object?[] { supplier.Id, $"{supplier.Id}@example.org", "A Person", "reporting" })));
        }

        var awards = suppliers.SelectMany(supplier => supplier.Awards.Select(award => (Supplier: supplier, Award: award)));
        foreach (var month in awards.GroupBy(entry => new LocalDate(entry.Award.Starts.Year, entry.Award.Starts.Month, 1)))
        {
            yield return new(At(LocalDate.Max(month.Min(entry => entry.Award.Starts), month.Max(entry => entry.Award.Starts)), 10), "ccs", "awards", $"awards-{LocalDatePattern.Iso.Format(month.Key)}.csv", Csv.Of(
                "Award,Supplier,Customer URN,Customer name,Lot,Starts,Ends,Value",
                month.Select(entry => new object?[]
                {
                    entry.Award.Id, entry.Supplier.Id, 10_000_000 + entry.Award.Customer, $"Customer {entry.Award.Customer}", entry.Supplier.Lot.Number,
                    LocalDatePattern.Iso.Format(entry.Award.Starts), LocalDatePattern.Iso.Format(entry.Award.Ends), entry.Award.Value,
                })));
        }
    }

    private IEnumerable<SimulatedFile> Of(SimulatedSupplier supplier)
    {
        var chance = new Random(unchecked((choices.Seed * 104_729) + int.Parse(supplier.Id.AsSpan("001sim".Length), System.Globalization.CultureInfo.InvariantCulture)));
        var planned = WorkingDays.Computed.After(supplier.Joined, 3 + chance.Next(12));
        yield return new(At(planned, 11), supplier.Id, "plan", "plan.csv", making.Plan(supplier, planned));

        foreach (var year in framework.Years.Take(choices.Years).Where(year => year.Ends > supplier.Joined.PlusDays(framework.Reporting.MinimumDaysToReport)))
        {
            if (supplier.Temperament == Temperament.Silent && chance.Next(2) == 0)
                continue;
            var day = WorkingDays.Computed.After(year.Ends, supplier.Temperament == Temperament.Tardy ? WorkingDaysToReport + 1 + chance.Next(15) : 2 + chance.Next(WorkingDaysToReport - 5));
            if (supplier.Temperament == Temperament.Careless)
                yield return Report(supplier, year, day, chance, "first", isSlipshod: true);
            var right = WorkingDays.Computed.After(day, 2);
            yield return Report(supplier, year, right, chance, "report", isSlipshod: false);
            if (chance.Next(20) == 0)
                yield return Report(supplier, year, WorkingDays.Computed.After(right, 5), chance, "corrected", isSlipshod: false);
        }
    }

    private SimulatedFile Report(SimulatedSupplier supplier, ReportingYear year, LocalDate day, Random chance, string name, bool isSlipshod) =>
        new(At(day, 14), supplier.Id, "report", $"{name}-{year.Number}.csv", making.Report(supplier, year, day, chance, isSlipshod));

    private static Instant At(LocalDate day, int hours) => London.StartOf(day) + Duration.FromHours(hours);
}
