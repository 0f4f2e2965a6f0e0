using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>The suppliers of the samples, each there to show something.</summary>
internal static class SampleSuppliers
{
    /// <summary>Does everything right, in CSV.</summary>
    public static SampleSupplier Ashdown { get; } = new(
        "001b00000Ashdown1A", "Ashdown Collections Limited", ["1"], null, "Priya Nair", "Head of compliance", "ashdown.example.org",
        """
        VI-01 | 1850 | 2710
        VI-02 | 97.5 | 48210/48210
        VI-03 | 38.5 | 9120/18950
        VI-04 | 61 | 1732/2710
        VI-05 | 70 | 10450/12400
        VI-06 | 63.5 | 7120/10310
        VI-07 | 88 | 18320/18950
        TR-01 | 2 | 4 | Training register 2025, sessions 14 to 17
        TR-02 | 40 | 63 | Training register 2025, attendance lists
        TR-03 | 4.1 | 4.4 of 63
        IN-01 | 3 | 5
        IN-02 | 72 | 40980/48210
        SM-01 | 6 | 8.5
        SM-03 | 10 | 6/11
        WF-01 | 20 | 14/22
        WF-02 | 3.1 | 468/182
        BP-01 | 91 | 1930/2000
        BP-02 | 82 | 131/136
        CX-01 | 3.4 | 3.68 of 1240
        CX-02 | 78 | 1042/1240
        WS-01 | 500 | 735 | Schools programme, attendance by term
        WS-02 | 260 | 372 | Volunteering log 2025
        WS-03 | 10000 | 14500 | Letters of thanks from the charities, finance ledger code 4410
        CP-01 | - | 6240/18950
        """);

    /// <summary>Does everything right, in Excel, on two lots.</summary>
    public static SampleSupplier Brackley { get; } = new(
        "001b00000Brackly1A", "Brackley Recovery and Legal LLP", ["1", "litigation"], null, "Owen Marsh", "Operations director", "brackley.example.com",
        """
        VI-01 | 640 | 925
        VI-02 | 99 | 17400/17400
        VI-03 | 44 | 4110/7600
        VI-04 | 58.5 | 610/925
        VI-05 | 66 | 4020/5080
        VI-06 | 70 | 3010/4020
        VI-07 | 90.5 | 7390/7600
        TR-01 | 3 | 5 | Booking system export, five sessions
        TR-02 | 55 | 81 | Sign-in sheets
        IN-01 | 2 | 3
        IN-02 | 80 | 15660/17400
        SM-01 | 3.5 | 5.2
        SM-02 | 31 | 402000/1105000
        SM-03 | 15 | 5/8
        WF-01 | 25 | 9/13
        WF-02 | 2.8 | 201/88
        BP-01 | 93 | 973/1000
        BP-02 | 85 | 64/66
        CX-01 | 3.75 | 3.98 of 512
        CX-02 | 81 | 446/512
        WS-01 | 220 | 340 | Workshops with two colleges
        WS-02 | 130 | 196 | Timesheets, code CSR
        CP-01 | - | 2750/7600
        """);

    /// <summary>Sends a report full of errors, then its correction; one KPI is well below its target.</summary>
    public static SampleSupplier Calder { get; } = new(
        "001b00000CalderR1A", "Calder Recoveries Limited", ["1"], new LocalDate(2024, 2, 1), "Marta Kowalska", "Compliance manager", "calder.example.org",
        """
        VI-01 | 410 | 505
        VI-02 | 98 | 11020/11020
        VI-03 | 35 | 1920/4800
        VI-04 | 52 | 276/505
        VI-05 | 61 | 2210/3250
        VI-06 | 58 | 1560/2580
        VI-07 | 80 | 4590/4800
        TR-01 | 2 | 3 | Joint sessions with the county council
        TR-02 | 30 | 38 | Sign-in sheets
        IN-01 | 1 | 2
        IN-02 | 64 | 7550/11020
        SM-01 | 2 | 2.5
        SM-03 | 20 | 2/5
        WF-01 | 10 | 3/10
        WF-02 | 3.6 | 168/51
        BP-01 | 88 | 362/400
        BP-02 | 70 | 41/43
        CX-01 | 3.2 | 3.35 of 288
        CX-02 | 74 | 222/288
        WS-01 | 150 | 151 | Money talks at two libraries
        WS-02 | 90 | 110 | Volunteering log
        CP-01 | - | 1440/4800
        """);

    /// <summary>Knows nothing of the time before it joined.</summary>
    public static SampleSupplier Dunmore { get; } = new(
        "001b00000Dunmore1A", "Dunmore Debt Services Limited", ["1"], null, "Callum Reid", "Managing director", "dunmore.example.com",
        """
        VI-01 | - | 148
        VI-02 | - | 6010/6010
        VI-03 | - | 940/2450
        VI-04 | - | 83/148
        VI-05 | - | 1180/1720
        VI-06 | - | 705/1180
        VI-07 | - | 2352/2450
        TR-01 | - | 4 | Four webinars, recordings kept
        TR-02 | - | 46 | Webinar attendance
        IN-01 | - | 4
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
        WS-02 | - | 171 | Volunteering log
        CP-01 | - | 735/2450
        """);

    /// <summary>Has a plan and never reports.</summary>
    public static SampleSupplier Eastmere { get; } = new(
        "001b00000Eastmer1A", "Eastmere Credit Management Limited", ["1"], new LocalDate(2023, 6, 1), "Hannah Boyle", "Finance director", "eastmere.example.org",
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

    /// <summary>Deals with data, not with consumers.</summary>
    public static SampleSupplier Fenwick { get; } = new(
        "001b00000Fenwick1A", "Fenwick Analytics Limited", ["data"], null, "Aisha Rahman", "Public sector lead", "fenwick.example.com",
        """
        TR-01 | 4 | 6 | Workshop calendar
        TR-02 | 75 | 112 | Workshop attendance
        IN-01 | 5 | 8
        IN-02 | 68 | 212400/271000
        IN-03 | 3 | 4
        SM-01 | 2 | 3
        SM-03 | 25 | 7/10
        WF-01 | 30 | 11/15
        WF-02 | 2.2 | 61/36
        WS-01 | 120 | 175 | Code club registers
        WS-02 | 85 | 124 | Volunteering log
        CP-02 | - | 1864200
        """);

    /// <summary>Reports well, and shows neither of the practices that consumers are owed.</summary>
    public static SampleSupplier Garrick { get; } = new(
        "001b00000Garrick1A", "Garrick Enforcement Limited", ["enforcement-direct"], new LocalDate(2022, 3, 1), "Tom Ellery", "Compliance officer", "garrick.example.org",
        """
        VI-01 | 260 | 371
        VI-02 | 97 | 30150/30150
        VI-03 | - | not applicable | Our agents work on warrants and do not take placements.
        VI-04 | - | not applicable | Referrals are followed up by the creditor.
        VI-05 | - | not applicable | Arrangements are made by the creditor.
        VI-07 | 84 | 5810/6050
        TR-01 | 1 | 2 | Ride-along days for council officers
        TR-02 | 15 | 24 | Attendance sheets
        IN-01 | 1 | 2
        SM-01 | 4 | 5.8
        SM-03 | 10 | 4/7
        WF-01 | 10 | 6/11
        WF-02 | 3.9 | 280/83
        BP-01 | 89 | 468/500
        BP-02 | 78 | 79/82
        CX-01 | - | not applicable | We do not survey the people we visit.
        CX-02 | - | not applicable | We do not survey the people we visit.
        WS-01 | 60 | 95 | Debt awareness sessions at two community centres
        WS-02 | 70 | 101 | Volunteering log
        CP-01 | - | not applicable | Warrants are not placements.
        """);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleSupplier> All { get; } = [Ashdown, Brackley, Calder, Dunmore, Eastmere, Fenwick, Garrick];
}
