using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Targets;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Cli.Simulation;

/// <summary>Writes the files of made-up suppliers: plans, and reports whose figures follow what they owe and their temperament.</summary>
internal sealed class ReportMaking(Framework framework)
{
    private const string PlanHeader = "Section,Item,Value,Date,Baseline,Uplift,Per million,Points,Comment";
    private const string ReportHeader = "Section,Item,Value,Numerator,Denominator,Date,Customer,Evidence,Comment";
    private const string Impact = "What we did this year changed how people in difficulty were treated and heard";

    /// <summary>A supplier's plan.</summary>
    public string Plan(SimulatedSupplier supplier, LocalDate day) => Csv.Of(
        PlanHeader,
        [
            ["Declaration", "Supplier", supplier.Id],
            ["Declaration", "Framework", framework.Id],
            ["Declaration", "Name", "A Person"],
            ["Declaration", "Role", "Head of compliance"],
            ["Declaration", "Date", "", LocalDatePattern.Iso.Format(day)],
            ["Declaration", "Confirm", "yes"],
            .. supplier.Baselines.Select(kpi => new object?[] { "KPI", kpi.Key, "", "", kpi.Value }),
        ]);

    /// <summary>A supplier's report on a year.</summary>
    /// <param name="supplier">The supplier.</param>
    /// <param name="year">The year.</param>
    /// <param name="day">The day its declaration bears.</param>
    /// <param name="chance">What its figures are made with.</param>
    /// <param name="isSlipshod">Whether it is the file with errors that a careless supplier sends first.</param>
    public string Report(SimulatedSupplier supplier, ReportingYear year, LocalDate day, Random chance, bool isSlipshod)
    {
        object?[][] rows =
        [
            ["Declaration", "Supplier", supplier.Id],
            ["Declaration", "Framework", framework.Id],
            ["Declaration", "Year", year.Number],
            ["Declaration", "Name", "A Person"],
            ["Declaration", "Role", "Head of compliance"],
            ["Declaration", "Date", "", "", "", LocalDatePattern.Iso.Format(day)],
            ["Declaration", "Confirm", isSlipshod ? "no" : "yes"],
            .. KpisOf(supplier).Select(kpi => Line(supplier, year, kpi, chance, isSlipshod)),
            .. supplier.Lot.ServiceLines.AreConsumerFacing() ? Practices(year) : [],
            ["Scheme", "Financial education", 40 + chance.Next(400), "", "", "", "", "", "Budgeting lessons in schools and community centres"],
            .. framework.CatalogueFor(year).Outcomes.Select(outcome => new object?[] { "Impact", outcome.Code, "", "", "", "", "", "", Impact }),
        ];
        return Csv.Of(ReportHeader, isSlipshod ? rows[..^1] : rows);
    }

    private IEnumerable<Kpi> KpisOf(SimulatedSupplier supplier) =>
        framework.CatalogueFor(framework.Years[0]).Kpis.Where(kpi => supplier.Baselines.ContainsKey(kpi.Code));

    private static object?[][] Practices(ReportingYear year) =>
    [
        ["Practice", "Vulnerability Toolkit", "version 3", "", "", LocalDatePattern.Iso.Format(year.Starts.PlusDays(30))],
        ["Practice", "MoneyAdviser Network", "MAN-1047", "", "", LocalDatePattern.Iso.Format(year.Starts.PlusDays(45))],
    ];

    private object?[] Line(SimulatedSupplier supplier, ReportingYear year, Kpi kpi, Random chance, bool isSlipshod)
    {
        var actual = Math.Clamp(Actual(supplier, year, kpi, chance), kpi.Unit.Minimum, kpi.Unit.Maximum ?? decimal.MaxValue);
        var evidence = kpi.NeedsEvidence ? "Register of the year" : "";
        const string Explained = "As planned with our customers";
        if (isSlipshod && kpi.Aggregate == Aggregate.Ratio && chance.Next(3) == 0)
            return ["KPI", kpi.Code, decimal.Round(actual, 1) + "%"];
        switch (kpi.Aggregate)
        {
            case Aggregate.Sum:
                return ["KPI", kpi.Code, decimal.Round(actual, kpi.Unit.Places), "", "", "", "", evidence, Explained];
            case Aggregate.Mean:
                return ["KPI", kpi.Code, decimal.Round(actual, 2), "", 40 + chance.Next(900), "", "", evidence, Explained];
            default:
                var denominator = kpi.Unit.IsPercent ? 200 + chance.Next(5_000) : 40 + chance.Next(400);
                var numerator = actual * denominator / (kpi.Unit.IsPercent ? 100 : 1);
                numerator = kpi.Better == Better.Higher ? decimal.Ceiling(numerator) : decimal.Floor(numerator);
                return ["KPI", kpi.Code, "", kpi.Unit.IsPercent ? Math.Min(numerator, denominator) : numerator, denominator, "", "", evidence, Explained];
        }
    }

    private decimal Actual(SimulatedSupplier supplier, ReportingYear year, Kpi kpi, Random chance)
    {
        var won = new BusinessWon(supplier.WonIn(year));
        var baseline = supplier.Baselines[kpi.Code];
        if (kpi.Rule is GuardRule)
            return kpi.Aggregate == Aggregate.Sum ? (baseline + (20_000 * won.Millions)) * Performance(Temperament.Steady, chance) : baseline + chance.Next(3);

        var membership = new Membership(framework, [new(supplier.Lot.Number, supplier.Joined, null)]);
        var basis = new TargetBasis(
            kpi.Unit, kpi.Better, kpi.Aggregate, baseline, membership.CountedYears(year), membership.DaysIn(year), year.Days, won,
            framework.CatalogueFor(year).PointsFor(won.Millions), null, []);
        var target = kpi.Rule.For(basis).Figure ?? baseline;
        var performance = Performance(supplier.Temperament, chance);
        return kpi.Better == Better.Higher ? target * performance : target / performance;
    }

    private static decimal Performance(Temperament temperament, Random chance) => temperament switch
    {
        Temperament.Exemplary => 1.00m + (chance.Next(15) / 100m),
        Temperament.Careless => 0.78m + (chance.Next(30) / 100m),
        _ => 0.96m + (chance.Next(14) / 100m),
    };
}
