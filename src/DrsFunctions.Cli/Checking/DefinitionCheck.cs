using System.Collections.Immutable;
using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Storage.Json;
using Spectre.Console;

namespace DrsFunctions.Cli.Checking;

/// <summary>Finds what is wrong with definitions of frameworks and catalogues, by the code that the app starts on.</summary>
internal static class DefinitionCheck
{
    /// <summary>Checks a folder, a file among the others of its folder, or the definitions in service where neither is named.</summary>
    /// <returns>The exit status: good only where there is no defect.</returns>
    public static int Run(Session session, FileSystemInfo? path, bool asJson)
    {
        var file = path as FileInfo;
        var check = FrameworkFolder.Check(file?.DirectoryName ?? path?.FullName ?? session.FrameworksFolder);
        if (file is not null && !check.Files.Contains(file.Name, StringComparer.Ordinal))
            return session.Misused($"{file.Name} is not among the definitions: their names end in .json.");

        var found = file is null ? new FoundDefects(check.Files, check.Defects) : new FoundDefects([file.Name], check.Of(file.Name));
        if (asJson)
            session.Console.Profile.Out.Writer.WriteLine(StorageJson.Write(found));
        else
            Write(session.Console, found.Files, found.Defects);
        return found.Defects.IsEmpty ? ExitCode.Good : ExitCode.Bad;
    }

    private static void Write(IAnsiConsole console, ImmutableArray<string> files, ImmutableArray<Defect> defects)
    {
        var checkedFiles = string.Join(", ", files);
        if (defects.IsEmpty)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]No defects[/] in {checkedFiles}.");
            return;
        }

        var table = MessageTable.Bordered(console).AddColumns("File", "Where", "What is wrong", "What to do");
        foreach (var defect in defects)
            table.AddRow(Markup.Escape(defect.File), Markup.Escape(defect.Field), Markup.Escape(defect.Message), Markup.Escape(defect.HowToFix));
        console.Write(table);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{Counted.Of(defects.Length, "defect")}[/] in {checkedFiles}: the app does not start on these definitions.");
    }
}

/// <summary>What came of a check of definitions.</summary>
/// <param name="Files">The files that were asked about.</param>
/// <param name="Defects">What is wrong.</param>
internal sealed record FoundDefects(ImmutableArray<string> Files, ImmutableArray<Defect> Defects);
