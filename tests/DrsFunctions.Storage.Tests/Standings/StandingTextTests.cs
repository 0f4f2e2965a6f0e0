using System.Text;
using System.Text.Json;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Standings;
using NodaTime;

namespace DrsFunctions.Storage.Tests.Standings;

public sealed class StandingTextTests
{
    private static readonly StandingFacts Missing = Samples.Standing("RM6226") with
    {
        Accepted = null,
        IsRequired = true,
        IsWaived = false,
        IsBeingRead = false,
        LatestRefused = false,
        Year = new(4, new(2024, 12, 14), new(2025, 12, 13), new(2026, 1, 14)),
        LateOn = new(2026, 1, 28),
        Obligations =
        [
            new(ObligationKind.Report, "4", new(2026, 1, 14), new(2026, 1, 28), IsMet: false, IsWaived: false),
            new(ObligationKind.Plan, "4", new(2025, 6, 2), new(2025, 6, 16), IsMet: false, IsWaived: false),
        ],
    };

    [Fact]
    public void Text_OnEveryDay_TellsWhatTheFactsSay()
    {
        var text = StandingText.Of(Missing);

        for (var day = new LocalDate(2025, 5, 30); day < new LocalDate(2026, 2, 5); day = day.PlusDays(1))
        {
            var expected = Missing.On(day);
            using var told = JsonDocument.Parse(text.On(day).OfDay);
            Assert.Equal(expected.Submission, told.RootElement.GetProperty("submission").Deserialize<Submission>(StorageJson.Options));
            Assert.Equal(expected.Rating, told.RootElement.GetProperty("rating").Deserialize<Rating>(StorageJson.Options));
            Assert.Equal(StorageJson.Write(expected.Reasons), told.RootElement.GetProperty("reasons").GetRawText());
            Assert.Equal(
                expected.Obligations.Select(owed => (owed.Kind, owed.Status)),
                told.RootElement.GetProperty("obligations").Deserialize<ObligationLine[]>(StorageJson.Options)!.Select(owed => (owed.Obligation, owed.Status)));
        }
    }

    [Fact]
    public void Tag_ChangesWithTheDayAndWithEveryFigure()
    {
        var (due, overdue) = (new LocalDate(2026, 1, 14), new LocalDate(2026, 1, 15));
        var text = StandingText.Of(Missing);

        Assert.Equal(text.On(due).Tag, text.On(due.PlusDays(-1)).Tag);
        Assert.NotEqual(text.On(due).Tag, text.On(overdue).Tag);
        Assert.NotEqual(text.On(due).Tag, StandingText.Of(Missing with { BusinessWonGbp = 1 }).On(due).Tag);
        Assert.NotEqual(text.On(due).Tag, StandingText.Of(Missing with { Kpis = [] }).On(due).Tag);
    }

    [Fact]
    public void Text_KeepsEachTurnOnce()
    {
        var lines = Encoding.UTF8.GetString(StandingText.Of(Missing).Summary.Span).Split('\n');

        Assert.Equal(["0001-01-01", "2025-06-03", "2025-06-16", "2025-12-14", "2026-01-15", "2026-01-28"], lines[..^1].Select(line => line[..10]));
    }

    [Fact]
    public void Text_ThatIsBroken_SaysSo() =>
        Assert.Throws<InvalidDataException>(() => new StandingText("no standing"u8.ToArray(), default).On(new(2026, 1, 14)));
}
