using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Feedback;

/// <summary>Finds good practice: what consumers' feedback shows, and what suppliers' accepted reports tell.</summary>
public sealed class GoodPractices(FeedbackTable feedback, Ledger<SupplierRecord> ledger)
{
    private const string BreathingSpace = "BP-03";

    // A month more than are looked back on.
    private const int MonthsRead = 7;

    /// <summary>What consumers' feedback shows on a London day, by supplier.</summary>
    public async Task<ImmutableArray<GoodPracticeCandidate>> CandidatesAsync(FrameworkInService framework, LocalDate today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var heard = new Dictionary<string, List<KeptFeedback>>(StringComparer.Ordinal);
        await foreach (var month in feedback.AllAsync(framework.Id, today.ToYearMonth().PlusMonths(-MonthsRead), cancellationToken))
        {
            if (!heard.TryGetValue(month.Supplier, out var months))
                heard[month.Supplier] = months = [];
            months.Add(new(month.Feedback.Month, month.Feedback.Lot, "", month.Feedback.Counts));
        }

        return new GoodPracticeSearch(framework.Definition).Of(heard.ToDictionary(entry => entry.Key, entry => new FeedbackLog([.. entry.Value]), StringComparer.Ordinal), today);
    }

    /// <summary>Whether a supplier has a candidate of that id, or CCS has decided about it before.</summary>
    public async Task<bool> IsKnownAsync(FrameworkInService framework, string supplier, string? subject, LocalDate today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var candidates = await CandidatesAsync(framework, today, cancellationToken);
        return candidates.Any(candidate => candidate.Supplier == supplier && candidate.Id == subject)
            || (await ledger.LoadAsync(new(framework.Id, supplier), cancellationToken)).Record.GoodPractice.ContainsKey(subject ?? "");
    }

    /// <summary>All of a supplier's good practice, but what CCS dismissed.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="candidates">What consumers' feedback shows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ImmutableArray<GoodPracticeView>> OfAsync(
        FrameworkInService framework, string supplier, ImmutableArray<GoodPracticeCandidate> candidates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        var record = (await ledger.LoadAsync(new(framework.Id, supplier), cancellationToken)).Record;
        return [.. OfFeedback(supplier, record, candidates), .. OfReport(framework, supplier, record)];
    }

    private static IEnumerable<GoodPracticeView> OfFeedback(string supplier, SupplierRecord record, ImmutableArray<GoodPracticeCandidate> candidates)
    {
        var shown = candidates.Where(candidate => candidate.Supplier == supplier).ToArray();
        foreach (var candidate in shown.Where(candidate => record.GoodPractice.GetValueOrDefault(candidate.Id, defaultValue: true)))
            yield return new(supplier, record.Name ?? supplier, "feedback", candidate.Id, null, record.GoodPractice.ContainsKey(candidate.Id) ? "confirmed" : "candidate", TextOf(candidate));
        foreach (var (id, confirmed) in record.GoodPractice)
        {
            if (confirmed && shown.All(candidate => candidate.Id != id))
                yield return new(supplier, record.Name ?? supplier, "feedback", id, null, "confirmed", $"Consumers were clearly more content than those of other suppliers ({id}).");
        }
    }

    private static IEnumerable<GoodPracticeView> OfReport(FrameworkInService framework, string supplier, SupplierRecord record)
    {
        if (record.Years.Values.Select(year => year.Report?.Report).OfType<Report>().MaxBy(report => report.Year) is not { } latest)
            yield break;
        var name = record.Name ?? supplier;
        foreach (var standard in latest.Practices.Where(practice => practice.Kind == PracticeKind.Standard))
            yield return new(supplier, name, "standard", standard.Reference ?? "", latest.Year, "reported", standard.Evidence ?? $"Holds {standard.Reference}.");
        foreach (var scheme in latest.Schemes)
            yield return new(supplier, name, "scheme", Word(scheme.Kind), latest.Year, "reported", scheme.Description);
        if (latest.WholeOf(BreathingSpace) is { NotApplicable: false } line && framework.Definition.LatestKpi(BreathingSpace) is { } kpi && line.ActualFor(kpi) is { } actual)
            yield return new(supplier, name, "kpi", BreathingSpace, latest.Year, "reported", string.Create(CultureInfo.InvariantCulture, $"{kpi.Title}: {actual:0.######}. {line.Comment}").TrimEnd());
    }

    private static string Word(SchemeKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string TextOf(GoodPracticeCandidate candidate) => string.Create(
        CultureInfo.InvariantCulture,
        $"A mean overall score of {candidate.Window.Counts.Mean:0.00} from {candidate.Window.Counts.Responses} consumers of {candidate.Line}, at least {candidate.LowerEnd:0.00} beyond chance; that of all other suppliers is {candidate.OthersMean:0.00}.");
}
