namespace DrsFunctions.SampleFiles;

/// <summary>Spoils a sound report in more than a dozen ways, as people do.</summary>
internal static class BrokenReport
{
    private const int Item = 1;
    private const int Numerator = 3;
    private const int Denominator = 4;

    /// <summary>The rows of the report, spoiled.</summary>
    public static IEnumerable<object?[]> Of(SampleSupplier supplier)
    {
        foreach (var row in Forms.Report(supplier))
        {
            if (Spoiled(row) is { } spoiled)
                yield return spoiled;
        }

        yield return Forms.Row("KPI", "VI-99", 12);
        yield return Forms.Row("KPI", "CP-02", 50000);
        yield return Forms.Row("KPI", "TR-01", 3, evidence: "Joint sessions with the county council");
        yield return Forms.Row("Practise", "Standard", "ISO 22458");
    }

    private static object?[]? Spoiled(object?[] row) => row[Item] switch
    {
        // The tick of the declaration was forgotten.
        "Confirm" => Forms.Row("Declaration", "Confirm", "no"),

        // A percentage where its parts are asked for, and parts the wrong way round.
        "VI-03" => Forms.Row("KPI", "VI-03", "40%"),
        "VI-04" => Forms.Row("KPI", "VI-04", null, row[Denominator], row[Numerator]),
        "VI-05" => Forms.Row("KPI", "VI-05", null, row[Numerator]),

        // Nothing to show for it, or no reason why it does not apply.
        "TR-02" => Forms.Row("KPI", "TR-02", 38),
        "SM-03" => Forms.Row("KPI", "SM-03", "not applicable"),

        // Words for a number, a number that a spreadsheet has shortened, and a score that no scale has.
        "WS-01" => Forms.Row("KPI", "WS-01", "about 150", evidence: "Money talks at two libraries"),
        "WS-02" => Forms.Row("KPI", "WS-02", "1.1E+02", evidence: "Volunteering log"),
        "CX-01" => Forms.Row("KPI", "CX-01", 33.5, null, 288),

        // A KPI left out.
        "WF-02" => null,

        "Vulnerability Toolkit" => Forms.Row("Practice", "Vulnerability Toolkit", "Version 3", date: "13/25/2025"),
        "MoneyAdviser Network" => Forms.Row("Practice", "MoneyAdvisor Netwrk", "MAN-20418", date: "2023-09-01"),
        "O2" => Forms.Row("Impact", "O2", comment: "Went well."),
        "O3" => null,
        _ => row,
    };
}
