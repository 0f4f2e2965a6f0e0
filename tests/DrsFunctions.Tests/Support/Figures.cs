namespace DrsFunctions.Tests.Support;

/// <summary>What a debt recovery supplier plans and reports: a baseline per KPI, and figures that reach year 4's target without business.</summary>
internal static class Figures
{
    public static IReadOnlyList<(string Code, object? Baseline, (string Column, object? Value)[] Cells)> All { get; } =
    [
        ("VI-01", 1850, Sum(2700)),
        ("VI-02", null, Ratio(500, 500)),
        ("VI-03", 38.5m, Ratio(480, 1000)),
        ("VI-04", 60, Ratio(660, 1000)),
        ("VI-05", 50, Ratio(640, 1000)),
        ("VI-06", 70, Ratio(760, 1000)),
        ("VI-07", null, Ratio(970, 1000)),
        ("TR-01", 2, Sum(4, "Register of training")),
        ("TR-02", 40, Sum(60, "Register of training")),
        ("IN-01", 2, Sum(4)),
        ("IN-02", 60, Ratio(700, 1000)),
        ("SM-01", 1.5m, Sum(2.5m)),
        ("SM-03", 10, Ratio(6, 10)),
        ("WF-01", 20, Ratio(7, 10)),
        ("WF-02", 3.1m, Ratio(130, 50)),
        ("BP-01", 80, Ratio(900, 1000)),
        ("BP-02", null, Ratio(97, 100)),
        ("CX-01", 3.4m, [("Value", 3.7m), ("Denominator", 412)]),
        ("CX-02", 85, Ratio(920, 1000)),
        ("WS-01", 200, Sum(300, "Attendance lists")),
        ("WS-02", 150, Sum(220, "Time sheets")),
        ("CP-01", null, Ratio(35, 100)),
    ];

    private static (string Column, object? Value)[] Sum(object value, string? evidence = null) =>
        evidence is null ? [("Value", value)] : [("Value", value), ("Evidence", evidence)];

    private static (string Column, object? Value)[] Ratio(int numerator, int denominator) => [("Numerator", numerator), ("Denominator", denominator)];
}
