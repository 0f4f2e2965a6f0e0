using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Files;
using DrsFunctions.Frameworks;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Tests.MessageList;

/// <summary>Every message that the product's code can make about a file, found in its assemblies and filled in with examples.</summary>
internal static partial class EveryMessage
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Types = ["Finding", "FieldMessages", nameof(Message)];

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["FileMessages"] = "Any file",
        ["TableMessages"] = "Table and headers",
        ["TableFinder"] = "Table and headers",
        ["FieldMessages"] = "Cells",
        ["Figures"] = "Cells",
        ["DeclarationMessages"] = "Declaration",
        ["SectionMessages"] = "Sections and items",
        ["Verdict"] = "Supplier",
        ["LineMessages"] = "Report: KPIs",
        ["PartMessages"] = "Report: other sections",
        ["PlanMessages"] = "Plan",
        ["ListMessages"] = "Suppliers and contacts",
        ["AwardMessages"] = "Awards",
        ["CustomerMessages"] = "Customers",
        ["RequirementMessages"] = "Requirements",
        ["HolidayMessages"] = "Bank holidays",
        ["FeedbackMessages"] = "Feedback",
        ["AnswerMessages"] = "Answers",
    };

    /// <summary>The messages by code.</summary>
    public static IReadOnlyList<ListedMessage> All() =>
    [
        .. Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => (type.IsAbstract && type.IsSealed) || Types.Contains(type.Name))
            .SelectMany(OfType)
            .Concat(OfIntake())
            .DistinctBy(message => (message.Code, message.Example))
            .OrderBy(message => message.Code, StringComparer.Ordinal)
            .ThenBy(message => message.Example, StringComparer.Ordinal),
    ];

    private static Assembly[] Assemblies() => [typeof(Message).Assembly, typeof(FileLimits).Assembly];

    private static IEnumerable<ListedMessage> OfType(Type type) =>
        type.GetMethods(Static)
            .Where(method => Types.Contains(method.ReturnType.Name) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !method.IsDefined(typeof(ExtensionAttribute)))
            .Where(method => !IsMaker(method))
            .Select(method => Of(type, method))
            .Concat(type.GetProperties(Static).Where(property => Types.Contains(property.PropertyType.Name)).Select(property => Of(type, property.GetMethod!)));

    // What makes any message out of its parts, or out of another one, makes none of its own.
    private static bool IsMaker(MethodInfo method) =>
        method.Name is "OfFile" or "OfRow" or "Of" or "Error" or "Warning" || method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef || parameter.ParameterType.IsByRefLike || Types.Contains(parameter.ParameterType.Name));

    private static ListedMessage Of(Type type, MethodInfo method)
    {
        var arguments = method.GetParameters().Select(parameter => (parameter.Name!, Value: SampleArguments.For(parameter))).ToArray();
        var told = method.Invoke(null, [.. arguments.Select(argument => argument.Value)])!;
        var (code, text, howToFix) = (Read(told, "Code"), Read(told, "Text"), Read(told, "HowToFix"));
        return new(code, Groups.GetValueOrDefault(type.Name, type.Name), Pattern(text, arguments), text, howToFix);
    }

    private static IEnumerable<ListedMessage> OfIntake()
    {
        var shelf = new FrameworkShelf([SampleArguments.Framework]);
        string[] paths = ["RM6226/report.csv", "RM6226/no id/report/report.csv", "RM9999/001b000003K1abc/report/report.csv", "RM6226/001b000003K1abc/reports/report.csv"];
        IEnumerable<Message> messages =
        [
            .. paths.Select(path => StrayFiles.ProblemOf(UploadPath.Parse(path), shelf)!),
            .. TooLarge.Of(12 * 1024 * 1024, FileLimits.Default.MaximumBytes).Messages,
            .. Surrender.Of("storage did not answer").Messages,
            .. ReplacedFile.Unread().Messages,
            .. MalwareScan.Infected.Messages,
            .. new MalwareScan(new(IsRequired: true, NodaTime.Duration.FromHours(1))).Unscanned.Messages,
        ];
        return messages.Select(message => new ListedMessage(message.Code, "Path and upload", message.Text, message.Text, message.HowToFix));
    }

    private static string Pattern(string text, IEnumerable<(string Name, object? Value)> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            text = value switch
            {
                string word => text.Replace(word, $"{{{name}}}", StringComparison.Ordinal),
                Compliance.Frameworks.Kpi kpi => text.Replace(kpi.Code, "{KPI}", StringComparison.Ordinal).Replace(kpi.Title, "{title}", StringComparison.Ordinal),
                int or decimal => Numbers().Replace(text, match => match.Value == $"{value}" ? $"{{{name}}}" : match.Value),
                _ => text,
            };
        }

        return Day().Replace(text, "{day}");
    }

    private static string Read(object told, string property) => (string)told.GetType().GetProperty(property)!.GetValue(told)!;

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
