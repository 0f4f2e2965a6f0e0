using AwardColumn = DrsFunctions.Exports.ExtractColumn<DrsFunctions.Exports.AwardRow>;
using EntryColumn = DrsFunctions.Exports.ExtractColumn<DrsFunctions.Exports.EntryRow>;
using ResultColumn = DrsFunctions.Exports.ExtractColumn<DrsFunctions.Exports.ResultRow>;
using StandingColumn = DrsFunctions.Exports.ExtractColumn<DrsFunctions.Exports.StandingRow>;

namespace DrsFunctions.Exports;

/// <summary>The tables that are exported every day. A further one is defined here, filled in <see cref="Publication"/>, and is then in the manifest.</summary>
internal static class ExtractTables
{
    private const string Hidden = "Figures that rest on fewer than 5 consumers, and figures from which those could be worked out, are left empty.";

    /// <summary>Suppliers' years as they stand.</summary>
    public static ExtractTable<StandingRow> Standings { get; } = new(
        "standings.csv",
        "Standings",
        $"The position of every supplier in every reporting year that has begun and in which it was on the framework, on the day of the export. {Hidden}",
        ["framework", "supplier_id", "year"],
        [
            StandingColumn.Text("framework", "The framework's id.", row => row.Framework),
            StandingColumn.Text("supplier_id", "The supplier's Salesforce id, case-sensitive.", row => row.Supplier),
            StandingColumn.Text("supplier_name", "The supplier's name.", row => row.Name),
            StandingColumn.Whole("year", "The reporting year's number, from 1.", row => row.Year),
            StandingColumn.Day("year_starts", "The year's first day.", row => row.Starts),
            StandingColumn.Day("year_ends", "The year's last day.", row => row.Ends),
            StandingColumn.Day("due_on", "The day on which the report on the year is due.", row => row.DueOn),
            StandingColumn.Texts("lots", "The lots that the supplier held in the year.", row => row.Lots),
            StandingColumn.Texts("service_lines", "The service lines of these lots.", row => row.ServiceLines.Select(line => line.ToString())),
            StandingColumn.Word("submission", "Where the report has got to.", row => row.Submission),
            StandingColumn.Truth("on_time", "Whether the first report that was accepted had arrived by the due date.", row => row.OnTime),
            StandingColumn.At("accepted_on", "When the report in force was accepted.", row => row.AcceptedOn),
            StandingColumn.Text("upload_id", "The upload that brought it.", row => row.UploadId),
            StandingColumn.Word("rating", "How good the year is.", row => row.Rating),
            StandingColumn.Words("reasons", "Why it is not better, worst first.", row => row.Reasons),
            StandingColumn.Number("business_won_gbp", "The business that falls into the year, in pounds.", row => row.BusinessWonGbp),
            StandingColumn.Number("index", "The social value index: 100 × the mean ratio of actuals to baselines.", row => row.Index),
            StandingColumn.Truth("index_suppressed", "Whether the index is left empty for the sake of consumers.", row => row.IsIndexSuppressed),
            StandingColumn.Truth("growth", "Whether growth on the baseline is shown; empty without an index.", row => row.Growth),
            StandingColumn.Whole("ledger_sequence", "The entry of the supplier's ledger up to which this was worked out.", row => row.LedgerSequence),
        ]);

    /// <summary>What suppliers achieved.</summary>
    public static ExtractTable<ResultRow> KpiResults { get; } = new(
        "kpi-results.csv",
        "KPI results",
        $"Every KPI of every year with an accepted report, for the whole of the supplier's work. {Hidden}",
        ["framework", "supplier_id", "year", "kpi"],
        [
            .. Kpi,
            ResultColumn.Number("baseline", "Where the supplier started, in the KPI's unit.", row => row.Kpi.Result.Baseline),
            ResultColumn.Number("target", "What is owed, in the KPI's unit.", row => row.Kpi.Result.Target),
            ResultColumn.Number("actual", "What was done, in the KPI's unit.", row => row.Kpi.Result.Actual),
            ResultColumn.Number("attainment", "Percent of the target, rounded down to 1 place.", row => row.Kpi.Result.Attainment),
            ResultColumn.Word("rating", "How good that is.", row => row.Kpi.Result.Rating),
            ResultColumn.Word("reason", "Why it cannot be rated, or what to know about it.", row => row.Kpi.Result.Reason),
            Suppressed,
        ]);

    /// <summary>What suppliers owe.</summary>
    public static ExtractTable<ResultRow> Targets { get; } = new(
        "targets.csv",
        "Targets",
        $"The targets of every year, past and to come, of every supplier with an accepted plan. {Hidden}",
        ["framework", "supplier_id", "year", "kpi"],
        [
            .. Kpi,
            ResultColumn.Number("baseline", "Where the supplier started, in the KPI's unit.", row => row.Kpi.Result.Baseline),
            ResultColumn.Number("target", "What is owed, in the KPI's unit.", row => row.Kpi.Result.Target),
            ResultColumn.Truth("frozen", "Whether it stands for good.", row => row.Kpi.IsFrozen),
            ResultColumn.Word("reason", "Why there is no target, or what to know about it.", row => row.Kpi.TargetReason),
            Suppressed,
        ]);

    /// <summary>What suppliers won.</summary>
    public static ExtractTable<AwardRow> Awards { get; } = new(
        "awards.csv",
        "Awards",
        "The call-off contracts that suppliers won through the framework and that were not withdrawn.",
        ["framework", "supplier_id", "award"],
        [
            AwardColumn.Text("framework", "The framework's id.", row => row.Framework),
            AwardColumn.Text("supplier_id", "The supplier's Salesforce id, case-sensitive.", row => row.Supplier),
            AwardColumn.Text("award", "The award's reference.", row => row.Award.Id),
            AwardColumn.Text("customer_urn", "The URN of the public body that buys.", row => row.Award.CustomerUrn),
            AwardColumn.Text("customer_name", "That body's name, where CCS's list gives it.", row => row.Award.CustomerName),
            AwardColumn.Text("lot", "The lot that it was won on.", row => row.Award.Lot),
            AwardColumn.Day("starts", "Its first day.", row => row.Award.Starts),
            AwardColumn.Day("ends", "Its last day.", row => row.Award.Ends),
            AwardColumn.Number("value_gbp", "What it is worth in all, in pounds.", row => row.Award.ValueGbp),
        ]);

    /// <summary>What was added to the ledgers.</summary>
    public static ExtractTable<EntryRow> LedgerEntries { get; } = new(
        "ledger-entries.csv",
        "Ledger entries",
        "The entries that were added to the ledgers since the export before; the manifest says from which to which. Each hash covers the entry and, "
        + "through previous_hash, all before it. Bodies that may hold figures of fewer than 5 consumers are left empty; names and addresses stand in no ledger.",
        ["framework", "owner", "sequence"],
        [
            EntryColumn.Text("framework", "The framework's id.", row => row.Ledger.Framework),
            EntryColumn.Text("owner", "The supplier's id, or ccs for the framework's own lists.", row => row.Ledger.Owner),
            EntryColumn.Whole("sequence", "The entry's place in the ledger, from 1, without gaps.", row => row.Entry.Sequence),
            EntryColumn.At("at", "When it was written.", row => row.Entry.At),
            EntryColumn.Text("kind", "What kind of change it tells.", row => row.Entry.Kind),
            EntryColumn.Text("actor", "Who caused it, by an id.", row => row.Entry.Actor),
            EntryColumn.Text("cause", "What caused it: an upload's id, or the name of a function.", row => row.Entry.Cause),
            EntryColumn.Whole("year", "The reporting year it is about, where it is about one.", row => row.Entry.Year),
            EntryColumn.Text("body", "What it tells, as JSON.", row => row.Body),
            EntryColumn.Text("previous_hash", "The hash of the entry before it; 64 zeros for the first.", row => row.Entry.PreviousHash),
            EntryColumn.Text("hash", "SHA-256 over the previous hash and this entry, in hex.", row => row.Entry.Hash),
        ]);

    private static IEnumerable<ResultColumn> Kpi =>
    [
        ResultColumn.Text("framework", "The framework's id.", row => row.Kpi.Framework),
        ResultColumn.Text("supplier_id", "The supplier's Salesforce id, case-sensitive.", row => row.Kpi.Supplier),
        ResultColumn.Whole("year", "The reporting year's number, from 1.", row => row.Kpi.Year),
        ResultColumn.Text("kpi", "The KPI's code.", row => row.Kpi.Result.Code),
        ResultColumn.Text("title", "What it measures.", row => row.Kpi.Result.Title),
        ResultColumn.Text("unit", "What it is measured in.", row => row.Kpi.Result.Unit),
        ResultColumn.Word("better", "Which way it should move.", row => row.Kpi.Result.Better),
    ];

    private static ResultColumn Suppressed =>
        ResultColumn.Truth("suppressed", "Whether any figure is left empty for the sake of consumers.", row => row.IsSuppressed);
}
