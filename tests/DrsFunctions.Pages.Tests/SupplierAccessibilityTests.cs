namespace DrsFunctions.Pages.Tests;

/// <summary>WCAG 2.2 A and AA, as far as axe and widths can tell, on every page and state of a supplier.</summary>
public sealed class SupplierAccessibilityTests : SiteTests
{
    private const string Steady = $"/frameworks/RM6226/suppliers/{Site.Steady}";

    public static TheoryData<string> Paths =>
    [
        Steady,
        Steady + "?day=7&month=1&yearOf=2026",
        Steady + "?day=31&month=2&yearOf=2026",
        Steady + "?year=5",
        $"/frameworks/RM6226/suppliers/{Site.Silent}",
        $"/frameworks/RM6226/suppliers/{Site.Newcomer}",
        $"/frameworks/RM6226/suppliers/{Site.LongNamed}",
        $"/frameworks/RM6226/suppliers/{Site.Marked}",
        $"/frameworks/RM6226/suppliers/{Site.Tampered}",
        $"/frameworks/{TestFrameworks.Long}/suppliers/{Site.Steady}",
        $"/frameworks/{TestFrameworks.Long}/suppliers/{Site.Failing}",
        Steady + "/upload",
        $"/frameworks/RM6226/suppliers/{Site.LongNamed}/upload",
        $"/frameworks/RM6226/suppliers/{Site.Marked}/upload",
        Steady + "/upload/waiting?kind=report&file=never.csv&round=9",
        Steady + "/decisions/reopen?year=4&subject=report",
        $"/frameworks/RM6226/suppliers/{Site.LongNamed}/decisions/waive?year=4",
        $"/frameworks/RM6226/suppliers/{Site.Marked}/decisions/waive?year=4",
        $"/frameworks/RM6226/suppliers/{Site.Silent}/decisions/query?year=4",
        "/frameworks/RM6226/suppliers/nobody",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public Task Page_OfAnyState_HasNoViolationsAndFitsAnyWidth(string path) => IsAccessibleAsync(path);
}
