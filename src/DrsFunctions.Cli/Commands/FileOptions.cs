using System.CommandLine;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Intake;

namespace DrsFunctions.Cli.Commands;

/// <summary>What commands about a file ask for: the file, and whose it is and what about.</summary>
internal sealed class FileOptions
{
    public Argument<FileInfo> File { get; } = new("file") { Description = "The file: CSV or Excel (.xlsx)." };

    public Option<string> Kind { get; } = new("--kind")
    {
        Description = "What the file is: a supplier's plan or report, or CCS's list of suppliers or contacts.",
        Required = true,
    };

    public Option<string> Framework { get; } = new("--framework") { Description = "The framework that it is about, for example RM6226.", Required = true };

    public Option<string?> Supplier { get; } = new("--supplier")
    {
        Description = "The supplier's Salesforce id, capitals and small letters as CCS writes them; not needed for CCS's lists.",
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Kind.AcceptOnlyFromAmong([.. Enum.GetValues<UploadKind>().Select(UploadKinds.Word)]);
        File.AcceptExistingOnly();
        command.Add(File);
        command.Add(Kind);
        command.Add(Framework);
        command.Add(Supplier);
    }

    /// <summary>What was given; a problem where it does not go together.</summary>
    public (FileChoice? Choice, string? Problem) Read(ParseResult parsed)
    {
        var word = parsed.GetRequiredValue(Kind);
        var isList = UploadKinds.Parse(UploadKinds.Ccs, word) is not null;
        if (!isList && string.IsNullOrEmpty(parsed.GetValue(Supplier)))
            return (null, $"--supplier must be given with --kind {word}: it is the Salesforce id of the supplier whose file it is.");
        var owner = isList ? UploadKinds.Ccs : parsed.GetValue(Supplier)!;
        return (new(parsed.GetRequiredValue(File), UploadKinds.Parse(owner, word)!.Value, parsed.GetRequiredValue(Framework), owner), null);
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
