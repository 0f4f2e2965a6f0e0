using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Plans;
using DrsFunctions.Compliance.Reports;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Templates;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Files.Frameworks;
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
        var file = Reader.Read(TemplateFile.Write(filled, format), intake.Shape, isList: false);
        Assert.True(file.Table is not null, string.Join(' ', file.Refusal.Messages.Select(message => message.Text)));
        var receivedOn = London.StartOf(day);
        var judgement = intake.Judge(file.Table, new(framework, Supplier, record, "upload", receivedOn));

        Assert.True(judgement.Counts.Errors == 0, string.Join(' ', judgement.Messages.Select(message => message.Text)));
        Assert.Contains(judgement.Outcome, (UploadOutcome[])[UploadOutcome.Accepted, UploadOutcome.AcceptedWithWarnings]);
        Assert.Superset(new HashSet<string> { "Title", "Unit" }, file.Table.Ignored.ToHashSet(StringComparer.Ordinal));
        return judgement.Changes.Aggregate(record, (known, change) => known.Apply(new(2, receivedOn, Supplier, "upload", change)));
    }

    private static bool HasFigures(Template template, string column)
    {
        var index = template.Columns.IndexOf(template.Columns.Single(candidate => candidate.Name == column));
        return template.Rows.Any(row => row[index].Text.Length > 0);
    }

    private static Compliance.Tables.TableShape ShapeOf(string kind) => kind switch
    {
        "suppliers" => SuppliersIntake.Shape,
        "contacts" => ContactsIntake.Shape,
        "awards" => Compliance.Awards.AwardsIntake.Shape,
        "customers" => Compliance.Customers.CustomersIntake.Shape,
        "requirements" => Compliance.Requirements.RequirementsIntake.Shape,
        _ => HolidaysIntake.Shape,
    };
}
