using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>The suppliers of the samples, each there to show something.</summary>
internal static class SampleSuppliers
{
    /// <summary>Does everything right, in CSV, and more each year as it wins more business.</summary>
    public static SampleSupplier Ashdown { get; } = new(
        "001b00000Ashdown1A", "Ashdown Collections Limited", ["1"], null, "Priya Nair", "Head of compliance", "ashdown.example.org", [1.00m, 1.01m, 1.02m, 1.03m],
        """
        VI-01 | 1850 | -
        VI-02 | 97.5 | of 48210
        VI-03 | 38.5 | of 18950
        VI-04 | 61 | of 2710
        VI-05 | 70 | of 12400
        VI-06 | 63.5 | of 10310
        VI-07 | 88 | of 18950
        TR-01 | 2 | - | Training register
        TR-02 | 40 | - | Training register, attendance lists
        TR-03 | 4.1 | of 63
        IN-01 | 3 | -
        IN-02 | 72 | of 48210
        SM-01 | 6 | -
        SM-03 | 10 | of 11
        WF-01 | 20 | of 22
        WF-02 | 3.1 | of 182
        BP-01 | 91 | of 2000
        BP-02 | 82 | of 136
        CX-01 | 3.4 | of 1240
        CX-02 | 78 | of 1240
        WS-01 | 500 | - | Schools programme, attendance by term
        WS-02 | 260 | - | Volunteering log
        WS-03 | 10000 | - | Letters of thanks from the charities, finance ledger code 4410
        CP-01 | 31 | of 18950
        """);

    /// <summary>Reports well, in Excel, on two lots, while its consumers grow less content.</summary>
    public static SampleSupplier Brackley { get; } = new(
        "001b00000Brackly1A", "Brackley Recovery and Legal LLP", ["1", "litigation"], null, "Owen Marsh", "Operations director", "brackley.example.com", [0.97m, 1.00m, 1.01m, 1.01m],
        """
        VI-01 | 640 | -
        VI-02 | 99 | of 17400
        VI-03 | 44 | of 7600
        VI-04 | 58.5 | of 925
        VI-05 | 66 | of 5080
        VI-06 | 70 | of 4020
        VI-07 | 90.5 | of 7600
        TR-01 | 3 | - | Booking system export
        TR-02 | 55 | - | Sign-in sheets
        IN-01 | 2 | -
        IN-02 | 80 | of 17400
        SM-01 | 3.5 | -
        SM-02 | 31 | of 1105000
        SM-03 | 15 | of 8
        WF-01 | 25 | of 13
        WF-02 | 2.8 | of 88
        BP-01 | 93 | of 1000
        BP-02 | 85 | of 66
        CX-01 | 3.75 | of 512
        CX-02 | 81 | of 512
        WS-01 | 220 | - | Workshops with two colleges
        WS-02 | 130 | - | Timesheets, code CSR
        CP-01 | 34 | of 7600
        """);

    /// <summary>Sends a report full of errors, then its correction; one KPI is well below its target.</summary>
    public static SampleSupplier Calder { get; } = new(
        "001b00000CalderR1A", "Calder Recoveries Limited", ["1"], new LocalDate(2024, 2, 1), "Marta Kowalska", "Compliance manager", "calder.example.org", [0.96m, 0.96m],
        """
        VI-01 | 410 | -
        VI-02 | 98 | of 11020
        VI-03 | 35 | of 4800
        VI-04 | 52 | of 505
        VI-05 | 61 | of 3250
        VI-06 | 58 | of 2580
        VI-07 | 80 | of 4800
        TR-01 | 2 | - | Joint sessions with the county council
        TR-02 | 30 | - | Sign-in sheets
        IN-01 | 1 | -
        IN-02 | 64 | of 11020
        SM-01 | 2 | -
        SM-03 | 20 | of 5
        WF-01 | 10 | of 10
        WF-02 | 3.6 | of 51
        BP-01 | 88 | of 400
        BP-02 | 70 | of 43
        CX-01 | 3.2 | of 288
        CX-02 | 74 | of 288
        WS-01 | 150 | 151 | Money talks at two libraries
        WS-02 | 90 | - | Volunteering log
        CP-01 | 28 | of 4800
        """);

    /// <summary>Knows nothing of the time before it joined.</summary>
    public static SampleSupplier Dunmore { get; } = new(
        "001b00000Dunmore1A", "Dunmore Debt Services Limited", ["1"], null, "Callum Reid", "Managing director", "dunmore.example.com", [1.00m],
        """
        VI-01 | - | 148
        VI-02 | - | 6010/6010
        VI-03 | - | 940/2450
        VI-04 | - | 83/148
        VI-05 | - | 1180/1720
        VI-06 | - | 705/1180
        VI-07 | - | 2352/2450
        TR-01 | - | 5 | Five webinars, recordings kept
        TR-02 | - | 46 | Webinar attendance
        IN-01 | - | 5
        IN-02 | - | 4550/6010
        SM-01 | - | 2.5
        SM-03 | - | not applicable | We have no subcontractors.
        WF-01 | - | 2/6
        WF-02 | - | 74/29
        BP-01 | - | 187/200
        BP-02 | - | 22/23
        CX-01 | - | 3.5 of 121
        CX-02 | - | 97/121
        WS-01 | - | 230 | Budgeting evenings, sign-in sheets
        WS-02 | - | 178 | Volunteering log
        CP-01 | - | 735/2450
        """);

    /// <summary>Has a plan and never reports.</summary>
    public static SampleSupplier Eastmere { get; } = new(
        "001b00000Eastmer1A", "Eastmere Credit Management Limited", ["1"], new LocalDate(2023, 6, 1), "Hannah Boyle", "Finance director", "eastmere.example.org", [],
        """
        VI-01 | 300 | -
        VI-02 | 95 | -
        VI-03 | 30 | -
        VI-04 | 55 | -
        VI-05 | 60 | -
        VI-06 | 60 | -
        VI-07 | 75 | -
        TR-01 | 1 | -
        TR-02 | 20 | -
        IN-01 | 1 | -
        IN-02 | 60 | -
        SM-01 | 1.5 | -
        SM-03 | 0 | -
        WF-01 | 5 | -
        WF-02 | 4.2 | -
        BP-01 | 87 | -
        BP-02 | 68 | -
        CX-01 | 3.1 | -
        CX-02 | 71 | -
        WS-01 | 80 | -
        WS-02 | 60 | -
        """);

    /// <summary>Deals with data, not with consumers, and does not keep up with the business that it wins.</summary>
    public static SampleSupplier Fenwick { get; } = new(
        "001b00000Fenwick1A", "Fenwick Analytics Limited", ["data"], null, "Aisha Rahman", "Public sector lead", "fenwick.example.com", [1.00m, 0.95m, 0.86m, 0.78m],
        """
        TR-01 | 4 | - | Workshop calendar
        TR-02 | 75 | - | Workshop attendance
        IN-01 | 5 | -
        IN-02 | 68 | of 271000
        IN-03 | 3 | -
        SM-01 | 2 | -
        SM-03 | 25 | of 10
        WF-01 | 30 | of 15
        WF-02 | 2.2 | of 36
        WS-01 | 120 | - | Code club registers
        WS-02 | 85 | - | Volunteering log
        CP-02 | 460000 | -
        """);

    /// <summary>Reports well, and shows neither of the practices that consumers are owed.</summary>
    public static SampleSupplier Garrick { get; } = new(
        "001b00000Garrick1A", "Garrick Enforcement Limited", ["enforcement-direct"], new LocalDate(2022, 3, 1), "Tom Ellery", "Compliance officer", "garrick.example.org", [0.99m, 1.00m, 1.00m, 1.01m],
        """
        VI-01 | 260 | -
        VI-02 | 97 | of 30150
        VI-03 | - | not applicable | Our agents work on warrants and do not take placements.
        VI-04 | - | not applicable | Referrals are followed up by the creditor.
        VI-05 | - | not applicable | Arrangements are made by the creditor.
        VI-07 | 84 | of 6050
        TR-01 | 1 | - | Ride-along days for council officers
        TR-02 | 15 | - | Attendance sheets
        IN-01 | 1 | -
        SM-01 | 4 | -
        SM-03 | 10 | of 7
        WF-01 | 10 | of 11
        WF-02 | 3.9 | of 83
        BP-01 | 89 | of 500
        BP-02 | 78 | of 82
        CX-01 | - | not applicable | We do not survey the people we visit.
        CX-02 | - | not applicable | We do not survey the people we visit.
        WS-01 | 60 | - | Debt awareness sessions at two community centres
        WS-02 | 70 | - | Volunteering log
        CP-01 | - | not applicable | Warrants are not placements.
        """);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleSupplier> All { get; } = [Ashdown, Brackley, Calder, Dunmore, Eastmere, Fenwick, Garrick];
}
