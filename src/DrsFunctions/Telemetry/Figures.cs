using System.Diagnostics.Metrics;
using System.Text.Json;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Receipts;
using NodaTime;

namespace DrsFunctions.Telemetry;

/// <summary>What the app counts and measures; their names, units and dimensions stand in <c>docs/operations.md</c>.</summary>
internal static class Figures
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "DrsFunctions";

    private const string Framework = "drs.framework";
    private const string Kind = "drs.kind";
    private const string Outcome = "drs.outcome";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Uploads = Meter.CreateCounter<long>("drs.uploads", "{upload}", "Uploads that were answered, by outcome.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("drs.upload.duration", "s", "From the arrival of an upload to its receipt.");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("drs.messages", "{message}", "Messages to people, by the state that they came to.");
    private static readonly Counter<long> Verifications = Meter.CreateCounter<long>("drs.ledger.verifications", "{ledger}", "Ledgers that were verified at night.");
    private static readonly Counter<long> Finds = Meter.CreateCounter<long>("drs.sweep.finds", "{upload}", "Uploads that the sweep took up.");
    private static readonly Gauge<long> Late = Meter.CreateGauge<long>("drs.suppliers.late", "{supplier}", "Suppliers whose report is past its due date.");

    /// <summary>An upload has its receipt.</summary>
    public static void Answered(Receipt receipt, Instant now)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        KeyValuePair<string, object?>[] tags = [new(Framework, receipt.Framework ?? "unrecognised"), new(Kind, receipt.Kind ?? "unrecognised"), new(Outcome, Word(receipt.Outcome))];
        Uploads.Add(1, tags);
        Duration.Record(Math.Max(0, (now - receipt.ReceivedOn).TotalSeconds), tags);
    }

    /// <summary>A message came to a state.</summary>
    public static void Came(MessageKey key, MessageStatus status)
    {
        ArgumentNullException.ThrowIfNull(key);
        Messages.Add(1, new(Framework, key.Framework), new("drs.status", Word(status)), new("drs.obligation", key.Obligation), new("drs.stage", key.Stage));
    }

    /// <summary>A ledger was verified.</summary>
    public static void Verified(string framework, bool isIntact) =>
        Verifications.Add(1, new(Framework, framework), new("drs.intact", isIntact));

    /// <summary>A sweep took up uploads.</summary>
    public static void Found(int uploads) => Finds.Add(uploads);

    /// <summary>So many suppliers' reports are past their due date.</summary>
    public static void AreLate(string framework, int suppliers) => Late.Record(suppliers, new KeyValuePair<string, object?>(Framework, framework));

    private static string Word<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
