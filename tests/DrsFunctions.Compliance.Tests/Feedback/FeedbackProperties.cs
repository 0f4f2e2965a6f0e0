using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tests.Given;

namespace DrsFunctions.Compliance.Tests.Feedback;

/// <summary>What holds of feedback whatever the responses are.</summary>
public sealed class FeedbackProperties
{
    private const int Stories = 40;

    [Fact]
    public void Counts_OfTheSameResponses_AreTheSameInAnyOrderAndInAnyNumberOfFiles()
    {
        for (var seed = 1; seed <= Stories; seed++)
        {
#pragma warning disable CA5394 // Made-up responses, the same in every run.
            var random = new Random(seed);
            var responses = Enumerable.Range(0, random.Next(1, 400)).Select(number => Response(random, number)).ToArray();
            var expected = Heard(responses);

            Assert.Equal(expected, Heard([.. responses.OrderBy(_ => random.Next())]));
            Assert.Equal(expected, Heard([.. responses.GroupBy(response => response[1].Text[..7], StringComparer.Ordinal).OrderBy(_ => random.Next())]));
            Assert.Equal(expected, Heard(responses, plainly: false));
#pragma warning restore CA5394
        }
    }

    private static (string Column, string Text)[] Response(Random random, int number)
    {
#pragma warning disable CA5394
        return
        [
            ("Response", $"resp-{number}"),
            ("Received", new NodaTime.LocalDate(2025, 10, 1).PlusDays(random.Next(250)).ToString("uuuu-MM-dd", null)),
            ("Lot", random.Next(2) == 0 ? "1" : "litigation"),
            ("Overall", (random.Next(5) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Treated fairly", new[] { "yes", "no", "", "Y" }[random.Next(4)]),
            ("Support offered", new[] { "yes", "no", "not needed", "" }[random.Next(4)]),
            ("Comment", new[] { "", "fine", "“Fine”\nthey said" }[random.Next(3)]),
        ];
#pragma warning restore CA5394
    }

    private static List<KeptFeedback> Heard(IReadOnlyCollection<(string Column, string Text)[]> responses, bool plainly = true) =>
        Heard([responses], plainly);

    private static List<KeptFeedback> Heard(IReadOnlyCollection<IEnumerable<(string Column, string Text)[]>> files, bool plainly = true)
    {
        var log = FeedbackLog.Empty;
        foreach (var file in files)
        {
            var rows = new FeedbackRows(plainly);
            foreach (var response in file)
                rows.With(response);
            log = log.With(new FeedbackCounted("upload", rows.Count().Months));
        }

        return [.. log.Months];
    }
}
