using DrsFunctions.Chaos.Rows;

namespace DrsFunctions.Chaos;

/// <summary>The reliability table.</summary>
internal static class ChaosRows
{
    /// <summary>The rows that are played when none is named.</summary>
    public static IReadOnlyList<IChaosRow> Usual { get; } =
        [new AgainRow(), new KillRow(), new CutRow(), new FaultsRow(), new MissedRow(), new BadFilesRow(), new MailRow(), new ClockRow(), new TamperRow()];

    /// <summary>All rows: those too that take a machine's time for long.</summary>
    public static IReadOnlyList<IChaosRow> All { get; } = [.. Usual, new ScaleOutRow(), new SoakRow()];
}
