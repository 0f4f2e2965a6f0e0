using System.CommandLine;
using System.Globalization;
using DrsFunctions.Cli.Checking;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Templates;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs template</c>: writes a blank file, filled in with what is known.</summary>
internal static class TemplateCommand
{
    public static Command Create(Session session)
    {
        var kind = new Option<string>("--kind") { Description = "What the file is to be: a supplier's plan, report, feedback or answer, or a list of CCS's.", Required = true };
        var framework = new Option<string>("--framework") { Description = "The framework that it is about, for example RM6226.", Required = true };
        var supplier = new Option<string?>("--supplier") { Description = "The supplier's Salesforce id; needed for plans and reports." };
        var lots = new Option<string?>("--lots") { Description = "The supplier's lots, with commas between them: 1,litigation. Used where no storage tells them." };
        var plan = new Option<FileInfo>("--plan") { Description = "The supplier's accepted plan, for the targets of a report. Goes with --lots." };
        var year = new Option<int?>("--year") { Description = "The reporting year of a report; the latest that has ended if left out." };
        var format = new Option<TemplateFormat>("--format") { Description = "xlsx (the default), ods or csv." };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write it; under its own name in this folder if left out." };
        kind.AcceptOnlyFromAmong([.. TemplateMaking.Kinds]);
        plan.AcceptExistingOnly();

        var command = new Command("template", "Writes a blank file to fill in: with supplier, year, last year's figures and this year's targets, as far as they are known.");
        foreach (var option in new Option[] { kind, framework, supplier, lots, plan, year, format, output })
            command.Add(option);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var word = parsed.GetRequiredValue(kind);
            var id = parsed.GetValue(supplier) ?? "";
            if (session.Frameworks().Find(parsed.GetRequiredValue(framework)) is not { } asked)
                return session.Misused($"There is no framework {parsed.GetRequiredValue(framework)}; there are {string.Join(", ", session.Frameworks().All.Select(known => known.Id))}.");
            if (id.Length == 0 && TemplateMaking.IsAboutASupplier(word))
                return session.Misused($"--supplier must be given with --kind {word}: it is the Salesforce id of the supplier whose file it is to be.");
            string[] numbers = parsed.GetValue(lots)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            if (numbers.FirstOrDefault(lot => asked.Definition.LotOf(lot) is null) is { } unknown)
                return session.Misused($"{asked.Id} has no lot {unknown}; it has {string.Join(", ", asked.Definition.Lots.Select(lot => lot.Number))}.");

            var today = London.DayOf(session.Clock.GetCurrentInstant());
            if ((parsed.GetValue(year) is { } number ? asked.Definition.YearOf(number) : asked.Definition.LatestEnded(today)) is not { } reported)
                return session.Misused(string.Create(CultureInfo.InvariantCulture, $"{asked.Id} has no year {parsed.GetValue(year)}: its years are 1 to {asked.Definition.Years.Length}."));

            var record = await RecordAsync(session, asked, word, id, new(numbers, null, parsed.GetValue(plan)), cancellationToken);
            var chosen = parsed.GetValue(format);
            var template = TemplateMaking.Of(asked.Definition, word, id, record, reported, today);
            var file = parsed.GetValue(output) ?? new FileInfo($"{asked.Id}-{word}{TemplateFile.ExtensionOf(chosen)}");
            await File.WriteAllBytesAsync(file.FullName, TemplateFile.Write(template, chosen), cancellationToken);
            session.Console.WriteLine($"Wrote {file.Name}: {template.Title}.");
            return ExitCode.Good;
        });
        return command;
    }

    private static async Task<SupplierRecord> RecordAsync(
        Session session,
        FrameworkInService framework,
        string kind,
        string supplier,
        StatedSupplier stated,
        CancellationToken cancellationToken)
    {
        if (!TemplateMaking.IsAboutASupplier(kind))
            return SupplierRecord.Empty;
        var sources = new SupplierSources(session, framework, new FileJudging(framework));
        var uploadKind = kind == "plan" ? UploadKind.Plan : UploadKind.Report;
        var (known, problem) = await sources.FindAsync(supplier, uploadKind, stated, session.Clock.GetCurrentInstant(), cancellationToken);
        return known?.Record ?? throw new InvalidOperationException(problem);
    }
}
