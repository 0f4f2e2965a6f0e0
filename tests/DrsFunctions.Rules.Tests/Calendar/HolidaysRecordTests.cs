using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Rules.Tests.Building;

namespace DrsFunctions.Rules.Tests.Calendar;

public sealed class HolidaysRecordTests
{
    [Fact]
    public void Record_OfListsTaken_KeepsThemInOrder()
    {
        var record = FrameworkRecord.Empty
            .Apply(new(1, "2026-01-05".Noon(), "ccs", "one", new HolidaysListed("one", [new("2026-12-25".Day(), "Christmas Day")])))
            .Apply(new(2, "2026-02-05".Noon(), "ccs", "two", new HolidaysListed("two", [new("2027-12-27".Day(), null)])));

        Assert.Equal(["2026-01-05".Noon(), "2026-02-05".Noon()], record.Holidays.Select(list => list.TakenOn));
        var days = new WorkingDays(record.Holidays);
        Assert.True(days.Includes("2026-12-28".Day()));
        Assert.True(days.Includes("2027-12-28".Day()));
        Assert.False(days.Includes("2027-12-27".Day()));
    }
}
