using System.CommandLine;
using System.Diagnostics;
using System.Numerics;
using DrsFunctions.Chaos.Results;
using DrsFunctions.Chaos.Rows;
using DrsFunctions.Chaos.Worlds;

namespace DrsFunctions.Chaos;

/// <summary>The command: which rows, how many rounds, which seed.</summary>
internal static class ChaosCommandLine
{
    /// <summary>The command.</summary>
    public static RootCommand Create()
    {
        var names = new Argument<string[]>("name") { Arity = ArgumentArity.ZeroOrMore, Description = $"The rows: {string.Join(", ", ChaosRows.All.Select(row => row.Name))}; if left out {string.Join(", ", ChaosRows.Usual.Select(row => row.Name))}." };
        names.Validators.Add(result =>
        {
            foreach (var unknown in result.Tokens.Select(token => token.Value).Except(ChaosRows.All.Select(row => row.Name), StringComparer.Ordinal))
                result.AddError($"There is no row {unknown}. There are: {string.Join(", ", ChaosRows.All.Select(row => row.Name))}.");
        });
        var rounds = new Option<int>("--rounds") { Description = "How many rounds of each, every one with a seed of its own and a world of its own.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "The seed of the first round; the next one's is one more.", DefaultValueFactory = _ => 1 };
        var isShort = new Option<bool>("--short") { Description = "The short form, as the tests run it." };
        var processes = Above<int>("--processes", "scale-out: how many processes of the app; 3 if left out.");
        var suppliers = Above<int>("--suppliers", "scale-out and soak: how many suppliers; 10,000 and 20 if left out.");
        var reports = Above<int>("--reports", "scale-out: how many of them report in the last hour; 2,000 if left out.");
        var minutes = Above<double>("--minutes", "scale-out: how long the last hour takes; 4 if left out. soak: how long it goes on; 30 if left out.");
        var command = new RootCommand("Kills, disturbs and confuses the app, and holds what comes of it against what must hold. Ends with status 1 where something does not.")
        {
            names, rounds, seed, isShort, processes, suppliers, reports, minutes,
        };
        command.SetAction(async parsed =>
        {
            var asked = parsed.GetValue(names) ?? [];
            var size = new AskedSize { Processes = parsed.GetValue(processes), Suppliers = parsed.GetValue(suppliers), Reports = parsed.GetValue(reports), Minutes = parsed.GetValue(minutes) };
            var results = new List<ChaosResult>();
            foreach (var row in asked.Length == 0 ? ChaosRows.Usual : ChaosRows.All.Where(row => asked.Contains(row.Name, StringComparer.Ordinal)))
                results.Add(await RunAsync(row, parsed.GetValue(rounds), new Round(parsed.GetValue(seed), parsed.GetValue(isShort)) { Asked = size }));
            Console.Write(ResultTable.Of(results));
            Console.WriteLine($"Written to {await ResultFile.WriteAsync("chaos", results)}");
            return results.TrueForAll(result => result.Holds) ? 0 : 1;
        });
        return command;
    }

    private static Option<T?> Above<T>(string name, string description)
        where T : struct, INumber<T>
    {
        var option = new Option<T?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T?>() is { } value && value <= T.Zero)
                result.AddError($"{name} is above 0.");
        });
        return option;
    }

    private static async Task<ChaosResult> RunAsync(IChaosRow row, int rounds, Round first)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "";
        for (var number = 0; number < rounds; number++)
        {
            var round = new Round(first.Seed + number, first.IsShort) { Asked = first.Asked };
            try
            {
                await using var stage = new Stage();
                outcome = await row.RunAsync(stage, round);
                Console.WriteLine($"{row.Name} with seed {round.Seed}: {outcome}");
            }
            catch (Exception problem)
            {
                Console.WriteLine($"{row.Name} with seed {round.Seed}: {problem}");
                return new(row.Name, number + 1, round.Seed, Holds: false, problem.Message, Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
        }

        return new(row.Name, rounds, first.Seed + rounds - 1, Holds: true, outcome, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
