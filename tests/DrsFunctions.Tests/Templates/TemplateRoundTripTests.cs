using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Templates;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Files;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Files.Streaming;
using DrsFunctions.Intake;
using DrsFunctions.Templates;
using Embedded.Azurite;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Tests.Templates;

/// <summary>
/// Every template that can be made, filled in and read back: for each framework, each of its lots and all of them together (and so
/// every service line), each year and each format that is read.
/// </summary>
public sealed class TemplateRoundTripTests
{
    private const string Supplier = "001b000003K1abc";

    private static readonly ImmutableArray<Framework> Frameworks = FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks"));

    private static readonly FileReader Reader = new(new());

    public static TheoryData<string, string, string> PlacesAndFormats()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var framework in Frameworks)
        {
            var all = framework.Lots.Select(lot => lot.Number).ToArray();
            foreach (var lots in all.Append(string.Join(',', all)).Distinct(StringComparer.Ordinal))
            {
                data.Add(framework.Id, lots, nameof(TemplateFormat.Csv));
                data.Add(framework.Id, lots, nameof(TemplateFormat.Xlsx));
                data.Add(framework.Id, lots, nameof(TemplateFormat.Ods));
            }
        }

        return data;
    }

    public static TheoryData<string> Lists() => [.. TableTemplate.Kinds];

    [Theory]
    [MemberData(nameof(PlacesAndFormats))]
    public void Templates_FilledIn_AreAcceptedForEveryYear(string framework, string lots, string format)
    {
        var asked = Frameworks.Single(candidate => candidate.Id == framework);
        var record = Registered(asked, lots.Split(','));
        var wanted = Enum.Parse<TemplateFormat>(format);

        record = Accept(new PlanIntake(), asked, record, PlanTemplate.Of(asked, Supplier, record, asked.Starts), asked.CatalogueFor(asked.Years[0]), asked.Starts, wanted);

        var read = 0;
        foreach (var year in asked.Years.Where(year => record.MembershipOf(asked).DaysIn(year) > 0))
        {
            var template = ReportTemplate.Of(asked, Supplier, record, year);
            Assert.Equal(year.Number > 1 && read > 0, HasFigures(template, "Last year"));
            Assert.True(HasFigures(template, "Target") || !record.MembershipOf(asked).Counts(year));
            record = Accept(new ReportIntake(), asked, record, template, asked.CatalogueFor(year), year.Ends.PlusDays(1), wanted);
            read++;
        }

        Assert.NotEqual(0, read);
    }

    [Theory]
    [InlineData(TemplateFormat.Csv)]
    [InlineData(TemplateFormat.Xlsx)]
    [InlineData(TemplateFormat.Ods)]
    public void Template_OfAnswers_NamesWhatIsToBeAnswered(TemplateFormat format)
    {
        var framework = Frameworks[0];
        var day = new LocalDate(2026, 2, 2);
        var record = Registered(framework, [framework.Lots[0].Number]).Apply(new(
            2,
            London.StartOf(day),
            "ccs",
            null,
            new AlertOpened("overall-2026-01", FeedbackMeasure.Overall, DeclineSeverity.High, new(2025, 11), new(2026, 1), 3.1m, 90, 4.2m, 400)));
        var template = AnswerTemplate.Of(framework, record);
        var row = Assert.Single(template.Rows);
        var filled = template with { Rows = [[row[0], Cell.OfText("Alex Morgan"), Cell.OfText("Director"), Cell.OfText("2026-02-02"), Cell.OfText("Two more people answer the phone")]] };

        var judged = Accept(new AnswerIntake(), framework, record, filled, day, format);

        Assert.Equal("Two more people answer the phone", judged.Alerts.Find("overall-2026-01")!.Answer!.Action);
        Assert.Empty(AnswerTemplate.Of(framework, judged).Rows);
    }

    [Theory]
    [InlineData(TemplateFormat.Csv)]
    [InlineData(TemplateFormat.Xlsx)]
    [InlineData(TemplateFormat.Ods)]
    public async Task Template_OfFeedback_FilledIn_IsCounted(TemplateFormat format)
    {
        var framework = Frameworks[0];
        var template = TableTemplate.Of(framework, "feedback", []);
        var lot = framework.Lots[0].Number;
        var filled = template with
        {
            Rows = [.. Enumerable.Range(1, 40).Select(number => ((string[])[$"r-{number}", "14/01/2026", lot, "4", "yes", "not needed", "phone", ""]).Select(text => text.Length == 0 ? Cell.Empty : Cell.OfText(text)).ToImmutableArray())],
        };

        var bytes = TemplateFile.Write(filled, format);
        using var content = new HashedContent(_ => Task.FromResult<Stream>(new MemoryStream(bytes)));
        var setting = new FeedbackSetting(framework, new(2026, 2, 2));
        var reading = await TableStream.ReadAsync(content, () => new FeedbackCounting(setting), new LimitOptions().OfFeedback(), CancellationToken.None);

        var file = reading.Taker!.ToFile();
        Assert.Equal((40, 0, 0), (file.Rows, file.Errors, file.Warnings));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Template_OfATable_HasTheHeadersOfItsKind(string kind)
    {
        var template = TableTemplate.Of(Frameworks[0], kind, []);

        Assert.NotEmpty(template.Columns);
        if (UploadKinds.Parse(UploadKinds.Ccs, kind) is null)
            return;
        foreach (var format in (TemplateFormat[])[TemplateFormat.Csv, TemplateFormat.Xlsx])
        {
            var refusal = Reader.Read(TemplateFile.Write(template, format), ShapeOf(kind), isList: true).Refusal;
            Assert.Equal("noRows", Assert.Single(refusal.Messages).Code);
        }
    }

    private static SupplierRecord Registered(Framework framework, string[] lots) => SupplierRecord.Empty.Apply(new(
        1, London.StartOf(framework.Starts), "ccs", null, new SupplierListed("Fair Recovery Ltd", [.. lots.Select(lot => new LotMembership(lot, framework.Starts, null))])));

    private static SupplierRecord Accept(
        ISupplierIntake intake, Framework framework, SupplierRecord record, Template template, Catalogue catalogue, LocalDate day, TemplateFormat format)
    {
        var filled = FilledIn.Of(template, catalogue, LocalDatePattern.Iso.Format(day));
        return Accept(intake, framework, record, filled, day, format);
    }

    private static SupplierRecord Accept(ISupplierIntake intake, Framework framework, SupplierRecord record, Template filled, LocalDate day, TemplateFormat format)
    {
        var file = Reader.Read(TemplateFile.Write(filled, format), intake.Shape, isList: false);
        Assert.True(file.Table is not null, string.Join(' ', file.Refusal.Messages.Select(message => message.Text)));
        var receivedOn = London.StartOf(day);
        var judgement = intake.Judge(file.Table, new(framework, Supplier, record, "upload", receivedOn));

        Assert.True(judgement.Counts.Errors == 0, string.Join(' ', judgement.Messages.Select(message => message.Text)));
        Assert.Contains(judgement.Outcome, (UploadOutcome[])[UploadOutcome.Accepted, UploadOutcome.AcceptedWithWarnings]);
        Assert.Equal(filled.Columns.Where(column => column.Use == TemplateColumnUse.ToRead).Select(column => column.Name), file.Table.Ignored.Where(name => name != "Guidance"));
        return judgement.Changes.Aggregate(record, (known, change) => known.Apply(new(2, receivedOn, Supplier, "upload", change)));
    }

    private static bool HasFigures(Template template, string column)
    {
        var index = template.Columns.IndexOf(template.Columns.Single(candidate => candidate.Name == column));
        return template.Rows.Any(row => row[index].Text.Length > 0);
    }

    private static TableShape ShapeOf(string kind) => kind switch
    {
        "suppliers" => SuppliersIntake.Shape,
        "contacts" => ContactsIntake.Shape,
        "awards" => Compliance.Awards.AwardsIntake.Shape,
        "customers" => Compliance.Customers.CustomersIntake.Shape,
        "requirements" => Compliance.Requirements.RequirementsIntake.Shape,
        _ => HolidaysIntake.Shape,
    };
}
