using System.Globalization;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Standings;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace DrsFunctions.Cli.Output;

/// <summary>Writes a plan of chasing for people: a line for each message that would go, and for each that would not.</summary>
internal sealed class ChaseOutput(IAnsiConsole console)
{
    private int sent;
    private int held;

    /// <summary>Writes what would be sent to one supplier, and what would not.</summary>
    public void Write(string framework, string supplier, ChasePlan plan)
    {
        foreach (var decision in plan.Decisions)
        {
            var about = $"{framework} {supplier}  {decision.Owed.Kind.Word()} {decision.Owed.Subject}";
            var because = $"{decision.Stage.Word} since {Day(decision.Stage.On)}, due {Day(decision.Owed.DueOn)}";
            foreach (var message in decision.Messages)
            {
                sent++;
                WriteLine($"send  {about}  to {message.Key.Contact}: {because}");
            }

            if (decision.Obstacle is { } obstacle)
            {
                held++;
                WriteLine($"not   {about}: {because}; {Sentence(obstacle)}");
            }
        }
    }

    /// <summary>Writes that nothing is sent on a day, whatever is due.</summary>
    public void WriteNoWorkingDay(string framework, LocalDate day) =>
        WriteLine($"not   {framework}: {Day(day)} is no working day; what is due is sent on the next one.");

    /// <summary>Writes how much it came to.</summary>
    public void WriteTotals(LocalDate day) =>
        WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent} messages would be sent on {Day(day)}, between 09:00 and 16:00; {held} obligations would be left alone."));

    // A line is never broken: it is for searching, too.
    private void WriteLine(string line) => console.Profile.Out.Writer.WriteLine(line);

    private static string Sentence(ChaseObstacle obstacle) => obstacle switch
    {
        ChaseObstacle.Met => "it is met",
        ChaseObstacle.Waived => "CCS has waived it",
        ChaseObstacle.SupplierLeft => "the supplier has left the framework",
        ChaseObstacle.BeingRead => "a file for it is being read",
        ChaseObstacle.AlreadyWritten => "it was written about before",
        ChaseObstacle.NoContact => "the supplier has no contact that can be written to",
        _ => obstacle.ToString(),
    };

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
