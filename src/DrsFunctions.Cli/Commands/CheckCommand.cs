using System.CommandLine;
using System.Globalization;
using DrsFunctions.Cli.Checking;
using DrsFunctions.Cli.Output;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs check</c>: judges a file before it is sent.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var file = new FileOptions(takesDefinitions: true);
        var lots = new Option<string?>("--lots") { Description = "The supplier's lots, with commas between them: 1,litigation. Used where no storage tells them." };
        var joined = new Option<string?>("--joined") { Description = "The day on which the supplier joined, as 2024-02-01; the framework's first day if left out. Goes with --lots." };
        var plan = new Option<FileInfo>("--plan") { Description = "The supplier's accepted plan, to judge a report by. Goes with --lots." };
        var year = new Option<int?>("--year") { Description = "Judge as on the day on which the report on this reporting year is due, not as today." };
        var json = new Option<bool>("--json") { Description = "Write JSON, as receipts are written." };
        plan.AcceptExistingOnly();

        var command = new Command(
            "check",
            "Judges a file as the system will when it is sent, and says what to correct. Nothing is sent or kept. Ends with status 0 if the file would be accepted, 1 if not. "
            + "With --kind framework it finds every defect of the definitions that the app starts on, and ends with 0 only if there is none.");
        file.AddTo(command);
        foreach (var option in new Option[] { lots, joined, plan, year, json })
            command.Add(option);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (file.AreDefinitions(parsed))
                return DefinitionCheck.Run(session, parsed.GetValue(file.File), parsed.GetValue(json));

            var (choice, problem) = file.Read(parsed);
            if (choice is null)
                return session.Misused(problem!);
            if (session.Frameworks().Find(choice.Framework) is not { } framework)
                return session.Misused($"There is no framework {choice.Framework}; there are {string.Join(", ", session.Frameworks().All.Select(known => known.Id))}.");
            if (!TryReadDay(parsed.GetValue(joined), out var day))
                return session.Misused("--joined must be a day such as 2024-02-01.");
            if (parsed.GetValue(year) is { } number && framework.Definition.YearOf(number) is null)
                return session.Misused(string.Create(CultureInfo.InvariantCulture, $"{framework.Id} has no year {number}: its years are 1 to {framework.Definition.Years.Length}."));

            string[] numbers = parsed.GetValue(lots)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            if (numbers.FirstOrDefault(lot => framework.Definition.LotOf(lot) is null) is { } unknown)
                return session.Misused($"{framework.Id} has no lot {unknown}; it has {string.Join(", ", framework.Definition.Lots.Select(lot => lot.Number))}.");

            var stated = new StatedSupplier(numbers, day, parsed.GetValue(plan));
            var outcome = await new FileCheck(session, framework).JudgeAsync(choice, stated, parsed.GetValue(year), cancellationToken);
            CheckOutput.Write(session.Console, choice, outcome, parsed.GetValue(json));
            return outcome.IsAccepted ? ExitCode.Good : ExitCode.Bad;
        });
        return command;
    }

    private static bool TryReadDay(string? text, out LocalDate? day)
    {
        day = null;
        if (string.IsNullOrEmpty(text))
            return true;
        var parsed = LocalDatePattern.Iso.Parse(text);
        day = parsed.Success ? parsed.Value : null;
        return parsed.Success;
    }
}
