using System.Diagnostics;
using System.Globalization;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Files;
using DrsFunctions.Fuzz;
using DrsFunctions.TestFiles.Corpus;
using Embedded.Azurite;

const long MostMemory = 512L * 1024 * 1024;
const int LargestSeed = 2_000_000;
var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var longest = TimeSpan.FromSeconds(10);
var folder = Path.Combine(RepositoryRoot.Find(), "artifacts", "fuzz");
var shape = new TableShape("report", [new("Section", Required: true), new("Item", Required: true), new("Value"), new("Date")], 10_000);

var seeds = BadFiles.All(seed).Select(file => file.Content)
    .Concat(BadFiles.Tables(seed, rows: 30).Select(table => table.Content))
    .Where(content => content.Length is > 0 and < LargestSeed)
    .ToList();
var chance = new Random(seed);
var mutation = new Mutation(chance);
var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
var running = Stopwatch.StartNew();
int read = 0, found = 0;
while (running.Elapsed < TimeSpan.FromMinutes(minutes))
{
    var content = mutation.Of(seeds[chance.Next(seeds.Count)], seeds[chance.Next(seeds.Count)]);
    var watch = Stopwatch.StartNew();
    string? problem = null;
    try
    {
        var outcome = OutcomeOf(content);
        outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
    }
    catch (Exception thrown)
    {
        problem = thrown.ToString();
    }

    read++;
    if (watch.Elapsed > longest)
        problem = string.Create(CultureInfo.InvariantCulture, $"It took {watch.Elapsed.TotalSeconds:0.0} seconds.");
    if (problem is null)
        continue;
    Directory.CreateDirectory(folder);
    var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"seed-{seed}-{read}.bin"));
    await File.WriteAllBytesAsync(path, content);
    Console.WriteLine($"{path}: {problem}");
    found++;
}

using var process = Process.GetCurrentProcess();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} files, {found} problems, at most {process.PeakWorkingSet64 / 1024 / 1024} MB. Outcomes: {string.Join(", ", outcomes.Select(outcome => $"{outcome.Key} {outcome.Value}"))}"));
return found == 0 && process.PeakWorkingSet64 < MostMemory ? 0 : 1;

string OutcomeOf(byte[] content)
{
    var reading = WorkbookReader.Read(content, FileLimits.Default);
    if (reading.Workbook is null && !reading.Messages.Any(message => message.Severity == Severity.Error))
        throw new InvalidOperationException("The file is refused, and no message says why.");
    var messages = reading.Workbook is null ? reading.Messages : TableFinder.Find(reading.Workbook, shape).Messages;
    return messages.FirstOrDefault(message => message.Severity == Severity.Error)?.Code ?? "read";
}
