using DrsFunctions.Access;
using DrsFunctions.Chasing;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Decisions;
using DrsFunctions.Exports;
using DrsFunctions.Feedback;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Health;
using DrsFunctions.Http;
using DrsFunctions.Impact;
using DrsFunctions.Intake;
using DrsFunctions.Messages;
using DrsFunctions.OpenApi;
using DrsFunctions.Recompute;
using DrsFunctions.Screens;
using DrsFunctions.Screens.Uploads;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Evidence;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Feedback;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Storage.Obligations;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Recompute;
using DrsFunctions.Storage.Recovery;
using DrsFunctions.Storage.Register;
using DrsFunctions.Storage.Standings;
using DrsFunctions.Storage.Uploads;
using DrsFunctions.Suppliers;
using DrsFunctions.Telemetry;
using DrsFunctions.Uploads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using OpenTelemetry.Logs;

namespace DrsFunctions;

/// <summary>Puts the app together: a method for each capability.</summary>
public static class Composition
{
    /// <summary>Everything that the app is made of.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration) => services
        .AddLogging(KeepAddressesOut)
        .AddTelemetry(configuration)
        .AddAccess(configuration)
        .AddHostedService<LoopbackOnly>()
        .AddStorage(configuration)
        .AddHostedService<StartChecks>()
        .AddFrameworks(configuration)
        .AddIntake(configuration)
        .AddRecompute()
        .AddMessages(configuration)
        .AddExports()
        .AddAnswers()
        .AddScreens();

    // The worker's web server would log the address of every request, with what people searched for and the names of their files.
    private static void KeepAddressesOut(ILoggingBuilder logging) => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

    private static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration[TelemetryExport.Endpoint])
            ? services
            : services
                .AddHostedService<TelemetryExport>()
                .AddLogging(logging => logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(TelemetryExport.Resource()).AddOtlpExporter()));

    private static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Callers>().AddSingleton<CustomerSuppliers>();
        return IdentityOptions.From(configuration) is not { } options
            ? services
            : services
                .AddSingleton(options)
                .AddSingleton(TimeProvider.System)
                .AddSingleton<SigningKeys>()
                .AddSingleton<AccessTokens>()
                .AddSingleton<TokenCallers>();
    }

    private static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        // Like the definitions of frameworks, on a thread of its own: what makes most of a start's time is done side by side.
        var opening = Task.Run(() => new StorageClients(StorageSettings.From(name => configuration[name])));
        return services.AddSingleton(_ => opening.GetAwaiter().GetResult()).AddStores();
    }

    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<StorageSetup>()
        .AddSingleton<Ledger<SupplierRecord>>()
        .AddSingleton<Ledger<FrameworkRecord>>()
        .AddSingleton<Anchors>()
        .AddSingleton<LedgerExports>()
        .AddSingleton<ContactBackup>()
        .AddSingleton<StandingTable>()
        .AddSingleton<UploadTable>()
        .AddSingleton<UploadLinks>()
        .AddSingleton<UploadBlobs>()
        .AddSingleton<RegisterTable>()
        .AddSingleton<AwardIndex>()
        .AddSingleton<ObligationTable>()
        .AddSingleton<FeedbackTable>()
        .AddSingleton<ReceiptStore>()
        .AddSingleton<EvidenceStore>()
        .AddSingleton<QuarantineStore>()
        .AddSingleton<RecomputeQueue>()
        .AddSingleton<MessageTable>()
        .AddSingleton<MessageQueue>()
        .AddSingleton<StorageStart>()
        .AddHostedService(provider => provider.GetRequiredService<StorageStart>());

    private static IServiceCollection AddFrameworks(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Drs:FrameworksPath"] is { Length: > 0 } path ? path : Path.Combine(AppContext.BaseDirectory, "frameworks");

        // On a thread of its own: it is read by the time that the app has put the rest of itself together.
        var reading = Task.Run(() => FrameworkFolder.Read(folder));
        return services
            .AddSingleton(_ => new FrameworkShelf(reading.GetAwaiter().GetResult()))
#pragma warning disable RS0030 // The one place that reads the system clock.
            .AddSingleton(provider => ClockOptions.Create(configuration[ClockOptions.Setting], provider.GetRequiredService<StorageClients>().IsEmulator, SystemClock.Instance));
#pragma warning restore RS0030
    }

    private static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton((configuration.GetSection("Drs:Limits").Get<LimitOptions>() ?? new LimitOptions()).Checked())
        .AddSingleton<ISupplierIntake, PlanIntake>()
        .AddSingleton<ISupplierIntake, ReportIntake>()
        .AddSingleton<ISupplierIntake, AnswerIntake>()
        .AddSingleton<IListIntake, SupplierList>()
        .AddSingleton<IListIntake, ContactList>()
        .AddSingleton<IListIntake, AwardList>()
        .AddSingleton<IListIntake, CustomerListing>()
        .AddSingleton<IListIntake, RequirementList>()
        .AddSingleton<IListIntake, HolidayListing>()
        .AddSingleton<RequirementRecording>()
        .AddSingleton<FrameworkLists>()
        .AddHostedService<FollowCalendars>()
        .AddSingleton<ContactIds>()
        .AddSingleton<ListedSuppliers>()
        .AddSingleton<FileReader>()
        .AddSingleton<Fetching>()
        .AddSingleton<UploadClosing>()
        .AddSingleton<SupplierClosing>()
        .AddSingleton<ListClosing>()
        .AddSingleton<SupplierRecording>()
        .AddSingleton<SupplierFiles>()
        .AddSingleton<FeedbackFiles>()
        .AddSingleton<ListFiles>()
        .AddSingleton<StrayFiles>()
        .AddSingleton(MalwareOptions.From(configuration))
        .AddSingleton<MalwareScan>()
        .AddSingleton<UploadIntake>()
        .AddSingleton<Arrivals>()
        .AddSingleton<UploadSweep>();

    private static IServiceCollection AddRecompute(this IServiceCollection services) => services
        .AddSingleton<SupplierProjections>()
        .AddSingleton<ProjectionCheck>()
        .AddSingleton<EverySupplier>()
        .AddSingleton<Recomputation>();

    private static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider =>
        {
            var options = NotifyOptions.From(configuration, provider.GetRequiredService<StorageClients>().IsEmulator);
            return NotifyVault.Of(configuration)?.Complete(options) ?? options;
        })
        .AddSingleton(provider => NotifyProvider.Of(provider.GetRequiredService<NotifyOptions>()))
        .AddSingleton<Addressees>()
        .AddSingleton<Dispatch>()
        .AddSingleton<MessageWriting>()
        .AddSingleton<MessageProjection>()
        .AddSingleton<MessageClosing>()
        .AddSingleton<DeliveryResults>()
        .AddSingleton<MessageSending>()
        .AddSingleton<ParkedMessages>()
        .AddSingleton<MessageFollowUp>();

    private static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<ExportStore>()
        .AddSingleton<Publication>();

    private static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddSingleton<Inquiries>()
        .AddSingleton<SupplierLedgers>()
        .AddSingleton<UploadQuestions>()
        .AddSingleton<ImpactReading>()
        .AddSingleton<ChasingConcerns>()
        .AddSingleton<LateReports>()
        .AddSingleton<GoodPractices>()
        .AddSingleton<GoodPracticeList>()
        .AddSingleton<DecisionRecording>()
        .AddSingleton<TimerRuns>()
        .AddSingleton<StorageProbe>()
        .AddSingleton<ApiDescription>();

    private static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // What comes with them would read or make encryption keys at every start. Nothing here uses those: forms bear tokens of their own.
        foreach (var keys in services.Where(service => service.ImplementationType?.FullName == "Microsoft.AspNetCore.DataProtection.Internal.DataProtectionHostedService").ToArray())
            services.Remove(keys);
        return services.AddSingleton<YearStandings>().AddSingleton<UploadDrawing>();
    }
}
