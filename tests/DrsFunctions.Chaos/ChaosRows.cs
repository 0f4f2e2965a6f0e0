using DrsFunctions.Chaos.Rows;

namespace DrsFunctions.Chaos;

/// <summary>The reliability table.</summary>
internal static class ChaosRows
{
    /// <summary>Its rows.</summary>
    public static IReadOnlyList<IChaosRow> All { get; } =
        [new AgainRow(), new KillRow(), new CutRow(), new FaultsRow(), new MissedRow(), new BadFilesRow(), new MailRow(), new ClockRow(), new TamperRow()];
}
