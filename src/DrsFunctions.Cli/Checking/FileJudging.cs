using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Files;
using DrsFunctions.Files.Streaming;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using NodaTime;

namespace DrsFunctions.Cli.Checking;

/// <summary>Reads files and has them judged, by the code that the app itself uses.</summary>
internal sealed class FileJudging(FrameworkInService framework)
{
    // A check has no upload: nothing that is judged goes by its id.
    private const string NoUpload = "check";

    private static readonly LimitOptions Limits = new();
    private static readonly FileReader Reader = new(Limits);

    /// <summary>Judges a supplier's file by its record.</summary>
    public Judgement Judge(FileInfo file, UploadKind kind, string supplier, SupplierRecord record, Instant receivedOn)
    {
        ISupplierIntake intake = kind switch
        {
            UploadKind.Plan => new PlanIntake(),
            UploadKind.Answer => new AnswerIntake(),
            _ => new ReportIntake(),
        };
        return Judge(file, intake.Shape, isList: false, table => intake.Judge(table, new(framework.Definition, supplier, record, NoUpload, receivedOn)));
    }

    /// <summary>Judges a supplier's feedback file, which is never in memory as a whole.</summary>
    public async Task<Judgement> JudgeFeedbackAsync(FileInfo file, string supplier, SupplierRecord record, Instant receivedOn, CancellationToken cancellationToken)
    {
        if (file.Length > Limits.MaximumFeedbackBytes)
            return TooLarge.Of(file.Length, Limits.MaximumFeedbackBytes);
        var setting = new FeedbackSetting(framework.Definition, London.DayOf(receivedOn), Limits.MaximumMessages);
        using var content = new HashedContent(_ => Task.FromResult<Stream>(file.OpenRead()));
        var reading = await TableStream.ReadAsync(content, () => new FeedbackCounting(setting), Limits.OfFeedback(), cancellationToken);
        return reading.Taker is { } counting
            ? FeedbackIntake.Judge(counting.ToFile(), reading.Ignored, new(framework.Definition, supplier, record, NoUpload, receivedOn))
            : FileReader.Refusal(reading.Messages);
    }

    /// <summary>Judges a supplier's plan.</summary>
    public Judgement JudgePlan(FileInfo file, string supplier, SupplierRecord record, Instant receivedOn) =>
        Judge(file, UploadKind.Plan, supplier, record, receivedOn);

    /// <summary>Judges CCS's list of suppliers.</summary>
    public Judgement JudgeSuppliers(FileInfo file) =>
        Judge(file, SuppliersIntake.Shape, isList: true, table => SuppliersIntake.Judge(table, framework.Definition).Judgement);

    /// <summary>Judges CCS's list of contacts.</summary>
    /// <param name="file">The list.</param>
    /// <param name="registered">The ids of the suppliers on CCS's list; null to take every id that the file names for one.</param>
    public static Judgement JudgeContacts(FileInfo file, IReadOnlySet<string>? registered) =>
        Judge(file, ContactsIntake.Shape, isList: true, table => ContactsIntake.Judge(table, registered ?? Named(table)).Judgement);

    /// <summary>Reads one of CCS's lists and has it judged.</summary>
    public static Judgement JudgeList(FileInfo file, TableShape shape, Func<Table, Judgement> judge) => Judge(file, shape, isList: true, judge);

    private static Judgement Judge(FileInfo file, TableShape shape, bool isList, Func<Table, Judgement> judge)
    {
        if (file.Length > Limits.MaximumBytes)
            return TooLarge.Of(file.Length, Limits.MaximumBytes);
        var read = Reader.Read(File.ReadAllBytes(file.FullName), shape, isList);
        return read.Table is { } table ? read.Noted(judge(table)) : read.Refusal;
    }

    private static HashSet<string> Named(Table table) =>
        table.Rows.Select(row => row["supplier_salesforce_id"].Text.Trim()).ToHashSet(StringComparer.Ordinal);
}
