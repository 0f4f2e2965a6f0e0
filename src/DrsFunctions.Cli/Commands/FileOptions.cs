using System.CommandLine;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Intake;

namespace DrsFunctions.Cli.Commands;

/// <summary>What commands about a file ask for: the file, and whose it is and what about.</summary>
/// <param name="takesDefinitions">Whether it may also be a folder of framework definitions, or a file of one.</param>
internal sealed class FileOptions(bool takesDefinitions = false)
{
    private const string Definitions = "framework";

    public Argument<FileSystemInfo> File { get; } = new("file")
    {
        Description = takesDefinitions
            ? "The file: CSV, Excel (.xlsx, .xls), OpenDocument (.ods) or JSON. With --kind framework a folder of framework definitions or a file in one, or nothing for those in service."
            : "The file: CSV, Excel (.xlsx, .xls), OpenDocument (.ods) or JSON.",
        Arity = takesDefinitions ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    public Option<string> Kind { get; } = new("--kind")
    {
        Description = "What the file is: a supplier's plan or report, or a list of CCS's" + (takesDefinitions ? "; or framework, for the definitions of frameworks and catalogues." : "."),
        Required = true,
    };

    public Option<string?> Framework { get; } = new("--framework") { Description = "The framework that it is about, for example RM6226.", Required = !takesDefinitions };

    public Option<string?> Supplier { get; } = new("--supplier")
    {
        Description = "The supplier's Salesforce id, capitals and small letters as CCS writes them; not needed for CCS's lists.",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Kind.AcceptOnlyFromAmong([.. Enum.GetValues<UploadKind>().Select(UploadKinds.Word), .. takesDefinitions ? new[] { Definitions } : []]);
        File.AcceptExistingOnly();
        command.Add(File);
        command.Add(Kind);
        command.Add(Framework);
        command.Add(Supplier);
    }

    /// <summary>Whether it is about definitions of frameworks.</summary>
    public bool AreDefinitions(ParseResult parsed) => takesDefinitions && parsed.GetValue(Kind) == Definitions;

    /// <summary>What was given; a problem where it does not go together.</summary>
    public (FileChoice? Choice, string? Problem) Read(ParseResult parsed)
    {
        var word = parsed.GetRequiredValue(Kind);
        var isList = UploadKinds.Parse(UploadKinds.Ccs, word) is not null;
        if (!isList && string.IsNullOrEmpty(parsed.GetValue(Supplier)))
            return (null, $"--supplier must be given with --kind {word}: it is the Salesforce id of the supplier whose file it is.");
        if (string.IsNullOrEmpty(parsed.GetValue(Framework)))
            return (null, $"--framework must be given with --kind {word}: it is the framework that the file is about, for example RM6226.");
        if (parsed.GetValue(File) is not FileInfo file)
            return (null, "Name a file.");
        var owner = isList ? UploadKinds.Ccs : parsed.GetValue(Supplier)!;
        return (new(file, UploadKinds.Parse(owner, word)!.Value, parsed.GetValue(Framework)!, owner), null);
    }
}

/// <summary>A file that a command is about.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Framework">The id of the framework that it is about.</param>
/// <param name="Owner">The supplier whose it is, or <c>ccs</c>.</param>
internal sealed record FileChoice(FileInfo File, UploadKind Kind, string Framework, string Owner)
{
    /// <summary>Where in the container <c>uploads</c> it belongs.</summary>
    public string Path => $"{Framework}/{Owner}/{UploadKinds.Word(Kind)}/{File.Name}";
}
