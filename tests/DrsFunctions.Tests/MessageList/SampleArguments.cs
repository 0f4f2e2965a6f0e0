using System.Collections.Immutable;
using System.Reflection;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.PersonalData;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Files;
using DrsFunctions.Files.Frameworks;
using Embedded.Azurite;
using NodaTime;

namespace DrsFunctions.Tests.MessageList;

/// <summary>What the messages of the list are filled in with: RM6226 and things that a supplier might write.</summary>
internal static class SampleArguments
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["label"] = "Value of VI-01",
        ["column"] = "Denominator",
        ["item"] = "MoneyAdviser Network",
        ["section"] = "Scheme",
        ["code"] = "O1",
        ["supplier"] = "001b000003K1abc",
        ["framework"] = "RM6226",
        ["nearest"] = "VI-02",
        ["kinds"] = "an email address",
        ["kind"] = "magnify",
        ["sheet"] = "report",
        ["found"] = "#REF!",
        ["what"] = "a PDF file",
        ["alert"] = "overall-2026-05",
        ["lot"] = "litigation",
    };

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["year"] = 2026,
        ["listed"] = 5,
        ["dropped"] = 125,
        ["known"] = 800,
        ["most"] = 100,
        ["rows"] = 3,
        ["least"] = 10,
        ["before"] = 120,
        ["actual"] = 310,
        ["denominator"] = 80,
        ["whole"] = 500,
    };

    public static Framework Framework { get; } =
        FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks")).Single(framework => framework.Id == "RM6226");

    private static Catalogue Catalogue => Framework.Catalogues[0];

    /// <summary>An argument for a parameter; null where nobody has said what to write for its type.</summary>
    public static object? For(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(string))
            return Text(parameter);
        if (type == typeof(IEnumerable<string>))
            return (string[])["Declaration", "KPI"];
        if (type == typeof(Kpi))
            return Catalogue.KpiOf(CodeFor(parameter.Member.Name));
        return Simple(type, parameter.Name!) ?? Domain(type);
    }

    private static string Text(ParameterInfo parameter) => (parameter.Member.DeclaringType!.Name, parameter.Member.Name, parameter.Name) switch
    {
        ("LineMessages", _, "code") => "VI-01",
        ("ListMessages", _, "column") => "supplier_salesforce_id",
        ("RequirementMessages", _, "column") => "Factor",
        ("PlanMessages", _, "column") => "Points",
        ("TableMessages", _, "column") => "Item",
        ("TableMessages", "ColumnMissing", "nearest") => "Itm",
        ("SectionMessages", "SectionUnknown" or "ItemUnknown", "nearest") => "KPI",
        ("DeclarationMessages", _, "item") => "Role",
        ("CustomerMessages", _, "label") => "Customer of VI-01",
        (_, "Damaged", "what") => "it ends before its last part",
        _ => Texts.GetValueOrDefault(parameter.Name!, $"({parameter.Name})"),
    };

    private static object? Simple(Type type, string name)
    {
        if (type == typeof(int))
            return Numbers.GetValueOrDefault(name, 12);
        if (type == typeof(long))
            return 12L * 1024 * 1024;
        if (type == typeof(decimal))
            return (decimal)Numbers.GetValueOrDefault(name, 120);
        if (type == typeof(bool))
            return true;
        return type == typeof(LocalDate) ? new LocalDate(2026, 1, 14) : null;
    }

    private static object? Domain(Type type)
    {
        if (type == typeof(Framework))
            return Framework;
        if (type == typeof(ReportingYear))
            return Framework.Years[3];
        if (type == typeof(Catalogue))
            return Catalogue;
        if (type == typeof(Outcome))
            return Catalogue.Outcomes[0];
        if (type == typeof(Unit))
            return Catalogue.KpiOf("VI-03")!.Unit;
        if (type == typeof(Lot))
            return Framework.Lots[0];
        if (type == typeof(IEnumerable<ServiceLine>))
            return Framework.Lots[0].ServiceLines.AsEnumerable();
        if (type == typeof(ListedSupplier))
            return new ListedSupplier("001b000003K1abc", "Fair Recovery Ltd", [new("1", null, null, false)]);
        if (type == typeof(SupplierUpload))
            return new SupplierUpload(Framework, "001b000003K1abc", SupplierRecord.Empty, "", default);
        if (type == typeof(FileLimits))
            return FileLimits.Default;
        return Feedback(type) ?? Table(type);
    }

    private static object? Feedback(Type type)
    {
        if (type == typeof(AlertLog))
            return new AlertLog([new("overall-2026-05", FeedbackMeasure.Overall, DeclineSeverity.High, new(2026, 3), new(2026, 5), default)]);
        if (type == typeof(MonthlyFeedback))
            return new MonthlyFeedback(new(2026, 5), "1", FeedbackCounts.None with { Four = 12 });
        if (type == typeof(Severity))
            return Severity.Error;
        if (type == typeof(ImmutableArray<PersonalDataKind>))
            return (ImmutableArray<PersonalDataKind>)[PersonalDataKind.EmailAddress];
        return type == typeof(PersonalDataCounts) ? PersonalDataScan.Find("pat@example.org") : null;
    }

    private static object? Table(Type type)
    {
        ImmutableArray<Column> columns = [new("Section", Required: true), new("Item", Required: true)];
        if (type == typeof(TableShape))
            return new TableShape("report", columns, 10_000);
        if (type == typeof(Column))
            return columns[1];
        var row = new SheetRow(1, [.. Enumerable.Repeat(Cell.OfText("Item"), 20)]);
        if (type == typeof(SheetRow))
            return row;
        return type == typeof(IEnumerable<Sheet>) ? new Sheet[] { new("Sheet1", false, [row]), new("Sheet2", false, [row]) } : null;
    }

    private static string CodeFor(string message) => message switch
    {
        "RatioMissing" or "BarePercentage" or "PartMissing" or "NumeratorAboveDenominator" or "DenominatorZero" or "DenominatorTooSmall" => "VI-03",
        "CommentMissingOnNothing" or "OutOfRange" or "BaselineOutOfRange" or "PointsBelow" => "VI-03",
        "ResponsesMissing" => "CX-01",
        _ => "VI-01",
    };
}
