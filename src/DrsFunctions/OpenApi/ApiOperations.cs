using System.Collections.Immutable;
using DrsFunctions.Chasing;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Impact;
using DrsFunctions.Decisions;
using DrsFunctions.Feedback;
using DrsFunctions.Frameworks;
using DrsFunctions.Health;
using DrsFunctions.Http;
using DrsFunctions.Impact;
using DrsFunctions.Messages;
using DrsFunctions.Requirements;
using DrsFunctions.Standings;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Suppliers;
using DrsFunctions.Uploads;

namespace DrsFunctions.OpenApi;

/// <summary>The routes of the API. A test holds them against the functions.</summary>
internal static class ApiOperations
{
    private const string Framework = "/api/frameworks/{framework}";
    private const string Supplier = Framework + "/suppliers/{supplier}";

    /// <summary>All of them.</summary>
    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("get", "/api/frameworks", "The frameworks in service", typeof(Page<FrameworkView>), Parameters: ["limit", "cursor"]),
        new("get", Framework, "A framework's lots, years and KPIs", typeof(FrameworkView)),
        new("get", Framework + "/standings", "The standings of a year", typeof(Page<StandingSummaryView>), Parameters: ["year", "submission", "rating", "limit", "cursor"]),
        new("get", Framework + "/late", "The reports that are overdue or late", typeof(Page<LateView>), Parameters: ["limit", "cursor"]),
        new("get", Framework + "/uploads", "A framework's uploads", typeof(Page<UploadView>), Parameters: ["owner", "outcome", "limit", "cursor"]),
        new("get", Framework + "/uploads/{uploadId}", "The receipt of an upload, whoever's it is", typeof(Receipt)),
        new("get", Framework + "/requirements", "Customers' own requirements", typeof(Page<RequirementView>), Parameters: ["limit", "cursor"]),
        new("get", Framework + "/requirements/{requirement}", "A customer's own requirement", typeof(RequirementView)),
        new("put", Framework + "/requirements/{requirement}", "Sets a customer's own requirement", typeof(RequirementView), Body: typeof(RequirementView)),
        new("get", Framework + "/impact", "What a framework came to as a whole, by year; as JSON, or with format=csv as CSV", typeof(ImpactView), Parameters: ["year", "format"]),
        new("get", Framework + "/impact/csv-metadata", "The CSV-on-the-Web description of the framework's impact", Answer: null, Parameters: ["year"]),
        new("get", Framework + "/exceptions", "What to look at in a framework", typeof(Page<Concern>), Parameters: ["limit", "cursor"]),
        new("get", Framework + "/good-practice", "What others may learn from, by supplier", typeof(Page<GoodPracticeView>), Parameters: ["limit", "cursor"]),
        new("get", Framework + "/hardship", "Where consumers were offered support, by month and lot", typeof(Page<HardshipSignal>), Parameters: ["limit", "cursor"]),
        new("get", Framework + "/templates/{kind}", "A blank file of a kind, filled in with what is known of a supplier: xlsx, ods or csv", Answer: null, Parameters: ["supplier", "year", "format"]),
        new("get", Supplier, "A supplier", typeof(SupplierView)),
        new("get", Supplier + "/years/{year}", "A supplier's standing in a year", typeof(StandingView), Parameters: ["asOf"]),
        new("get", Supplier + "/targets", "A supplier's targets in a year, and how each came about", typeof(TargetsView), Parameters: ["year", "asOf"]),
        new("get", Supplier + "/ledger", "A supplier's ledger", typeof(Page<StoredEntry>), Parameters: ["after", "asOf", "limit", "cursor"]),
        new("get", Supplier + "/ledger/verification", "Whether a supplier's ledger is intact", typeof(Storage.Ledgers.Verification)),
        new("get", Supplier + "/uploads", "A supplier's uploads", typeof(Page<UploadView>), Parameters: ["outcome", "limit", "cursor"]),
        new("post", Supplier + "/uploads", "A link that can create one blob, for 15 minutes", typeof(UploadLink), 201, typeof(UploadLinkRequest)),
        new("get", Supplier + "/uploads/{uploadId}", "The receipt of an upload", typeof(Receipt)),
        new("post", Supplier + "/decisions", "Takes a decision of CCS", typeof(DecisionView), Body: typeof(DecisionRequest)),
        new("get", Supplier + "/feedback", "What consumers say about a supplier, and what has declined", typeof(FeedbackView)),
        new("get", "/api/messages", "Messages to people, and what became of each", typeof(Page<MessageView>), Parameters: ["supplier", "limit", "cursor"]),
        new("post", "/api/notify/callback", "Delivery results from GOV.UK Notify, with its own bearer token", Answer: null, 204, typeof(DeliveryResult)),
        new("get", "/api/health/live", "Whether the app runs", typeof(LivenessView)),
        new("get", "/api/health/ready", "Whether everything that the app needs is there", typeof(ReadinessView)),
        new("get", "/api/openapi.json", "This description", Answer: null),
    ];
}
