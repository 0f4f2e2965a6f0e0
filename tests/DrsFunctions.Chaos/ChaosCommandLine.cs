using System.CommandLine;
using System.Diagnostics;
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
        var names = new Argument<string[]>("name") { Arity = ArgumentArity.ZeroOrMore, Description = $"The rows: {string.Join(", ", ChaosRows.All.Select(row => row.Name))}; all of them if left out." };
        names.Validators.Add(result =>
        {
            foreach (var unknown in result.Tokens.Select(token => token.Value).Except(ChaosRows.All.Select(row => row.Name), StringComparer.Ordinal))
                result.AddError($"There is no row {unknown}. There are: {string.Join(", ", ChaosRows.All.Select(row => row.Name))}.");
        });
        var rounds = new Option<int>("--rounds") { Description = "How many rounds of each, every one with a seed of its own and a world of its own.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "The seed of the first round; the next one's is one more.", DefaultValueFactory = _ => 1 };
        var isShort = new Option<bool>("--short") { Description = "The short form, as the tests run it." };
        var command = new RootCommand("Kills, disturbs and confuses the app, and holds what comes of it against what must hold. Ends with status 1 where something does not.") { names, rounds, seed, isShort };
        command.SetAction(async parsed =>
        {
            var asked = parsed.GetValue(names) ?? [];
            var results = new List<ChaosResult>();
            foreach (var row in ChaosRows.All.Where(row => asked.Length == 0 || asked.Contains(row.Name, StringComparer.Ordinal)))
                results.Add(await RunAsync(row, parsed.GetValue(rounds), parsed.GetValue(seed), parsed.GetValue(isShort)));
            Console.Write(ResultTable.Of(results));
            Console.WriteLine($"Written to {await ResultFile.WriteAsync(results)}");
            return results.TrueForAll(result => result.Holds) ? 0 : 1;
        });
        return command;
    }

    private static async Task<ChaosResult> RunAsync(IChaosRow row, int rounds, int seed, bool isShort)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "";
        for (var number = 0; number < rounds; number++)
        {
            var round = new Round(seed + number, isShort);
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

        return new(row.Name, rounds, seed + rounds - 1, Holds: true, outcome, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
