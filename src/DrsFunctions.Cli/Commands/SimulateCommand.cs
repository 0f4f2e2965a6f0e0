using System.CommandLine;
using DrsFunctions.Cli.Demonstration;
using DrsFunctions.Cli.Output;
using DrsFunctions.Cli.Simulation;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Frameworks;
using NodaTime;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs simulate</c>: a made-up framework through its whole life, for demonstrations and load.</summary>
internal static class SimulateCommand
{
    private const int DaysAfterTheLastDueDate = 20;

    public static Command Create(Session session)
    {
        var suppliers = new Option<int>("--suppliers") { Description = "How many suppliers.", DefaultValueFactory = _ => 100 };
        var years = new Option<int>("--years") { Description = "How many reporting years pass.", DefaultValueFactory = _ => 4 };
        var seed = new Option<int>("--seed") { Description = "Where chance begins: the same seed always gives the same files.", DefaultValueFactory = _ => 1 };
        var framework = new Option<string>("--framework") { Description = "Which framework.", DefaultValueFactory = _ => "RM6226" };
        var command = new Command(
            "simulate",
            "Makes up suppliers that join, win work and report well, late or badly, and sends all their files through the app's own intake "
            + "into the storage emulator. Start the app there afterwards, with the clock that is shown, to look at the result.")
        {
            suppliers,
            years,
            seed,
            framework,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (session.Frameworks().Find(parsed.GetValue(framework)!) is not { } chosen)
                return session.Misused($"There is no framework {parsed.GetValue(framework)}.");
            var choices = new SimulationChoices(parsed.GetValue(suppliers), parsed.GetValue(years), parsed.GetValue(seed));
            if (choices.Suppliers is < 1 or > 100_000 || choices.Years < 1 || choices.Years > chosen.Definition.Years.Length)
                return session.Misused($"--suppliers must be 1 to 100000, and --years 1 to {chosen.Definition.Years.Length}.");
            await RunAsync(session, chosen, choices, cancellationToken);
            return ExitCode.Good;
        });
        return command;
    }

    private static async Task RunAsync(Session session, FrameworkInService framework, SimulationChoices choices, CancellationToken cancellationToken)
    {
        await using var storage = await DemoStorage.OpenAsync(session, cancellationToken);
        await using var run = new SimulationRun(storage.ConnectionString, framework);
        await run.PrepareAsync(cancellationToken);

        var files = new SimulatedFiles(framework.Definition, choices).All().ToArray();
        var taken = 0;
        await session.Console.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Taking in files", maxValue: files.Length);
            foreach (var together in files.GroupBy(file => (file.SentOn, IsList: file.Owner == Intake.UploadKinds.Ccs)))
            {
                var batch = together.ToArray();
                await run.TakeAsync(batch, cancellationToken);
                taken += batch.Length;
                task.Increment(batch.Length);
            }
        });

        var lastYear = framework.Definition.Years[choices.Years - 1];
        await run.EndAsync(London.StartOf(framework.Settlement.DueOn(lastYear).PlusDays(DaysAfterTheLastDueDate)) + Duration.FromHours(9), cancellationToken);
        session.Console.WriteLine($"{Counted.Of(taken, "file")} of {Counted.Of(choices.Suppliers, "supplier")} over {Counted.Of(choices.Years, "year")} were taken in.");
        session.Console.WriteLine($"To look at them: Drs__Clock={run.Now} dotnet run --project src/DrsFunctions");
    }
}
