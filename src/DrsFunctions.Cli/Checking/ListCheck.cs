using System.Collections.Frozen;
using System.Collections.Immutable;
using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Cli.Checking;

/// <summary>Judges CCS's lists of awards, customers, requirements and bank holidays by what storage knows, or by the list alone.</summary>
internal sealed class ListCheck(Session session, FrameworkInService framework)
{
    private const string SupplierColumn = "Supplier";
    private const string Upload = "check";

    /// <summary>Judges a list.</summary>
    public async Task<CheckedFile> JudgeAsync(FileInfo file, UploadKind kind, CancellationToken cancellationToken)
    {
        var (known, problem) = session.NamesStorage ? await StorageReach.TryAsync(KnownAsync, cancellationToken) : (null, null);
        var judgement = kind switch
        {
            UploadKind.Awards => FileJudging.JudgeList(file, AwardsIntake.Shape, table => JudgeAwards(table, known)),
            UploadKind.Customers => FileJudging.JudgeList(file, CustomersIntake.Shape, table => CustomersIntake.Judge(table, known?.Customers ?? CustomerList.Empty, Upload)),
            UploadKind.Holidays => FileJudging.JudgeList(file, HolidaysIntake.Shape, table => HolidaysIntake.Judge(table, [], Upload)),
            _ => FileJudging.JudgeList(file, RequirementsIntake.Shape, table => JudgeRequirements(table, known)),
        };
        return new(judgement, known is null ? "the list alone" : "what is in storage", NotJudged(kind, known, problem));
    }

    private Judgement JudgeAwards(Table table, KnownLists? known) =>
        AwardsIntake.Judge(table, new(framework.Definition, SuppliersOf(table, known), known?.Customers ?? CustomerList.Empty, FrozenDictionary<string, string>.Empty)).Judgement;

    private Judgement JudgeRequirements(Table table, KnownLists? known) =>
        RequirementsIntake.Judge(table, new(framework.Definition, SuppliersOf(table, known), known?.Customers ?? CustomerList.Empty)).Judgement;

    // Without storage every supplier that the list names is taken for one, on lots that are not known.
    private static ImmutableDictionary<string, ImmutableArray<LotMembership>> SuppliersOf(Table table, KnownLists? known) =>
        known?.Suppliers ?? table.Rows
            .Select(row => row[SupplierColumn].Text.Trim())
            .Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(supplier => supplier, _ => ImmutableArray<LotMembership>.Empty, StringComparer.Ordinal);

    private async Task<KnownLists> KnownAsync(CancellationToken cancellationToken)
    {
        var storage = session.Storage();
        var lists = await new Ledger<FrameworkRecord>(storage).LoadAsync(LedgerName.OfFramework(framework.Id), cancellationToken);
        return new(await new RegisterTable(storage).LotsAsync(framework.Id, cancellationToken), lists.Record.Customers);
    }

    private static ImmutableArray<string> NotJudged(UploadKind kind, KnownLists? known, string? problem)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (problem is not null)
            sentences.Add(problem);
        if (known is null && kind == UploadKind.Customers)
            sentences.Add("The list before is not known: whether this one drops more than a tenth of it is not judged.");
        else if (known is null && kind != UploadKind.Holidays)
            sentences.Add("Whether suppliers, their lots and customers are on CCS's lists is not known and not judged.");
        if (kind == UploadKind.Awards)
            sentences.Add("Whether awards are on record for another supplier is not judged.");
        return sentences.ToImmutable();
    }

    private sealed record KnownLists(ImmutableDictionary<string, ImmutableArray<LotMembership>> Suppliers, CustomerList Customers);
}
