namespace DrsFunctions.SampleFiles;

/// <summary>The schemes that suppliers run, in their own words.</summary>
internal static class SampleSchemes
{
    private static readonly string[] WellbeingSchemes =
    [
        "A weekly drop-in with a counsellor, open to staff and to the people they speak to.",
        "Every team has two mental health first aiders, and time off the telephones after a hard call.",
        "A peer support line, run with a charity, for staff who work alone.",
        "Walking groups for staff and their families at each of our sites.",
    ];

    private static readonly string[] EducationSchemes =
    [
        "Money lessons for school leavers, run with local charities.",
        "Budgeting evenings at food banks, with a debt adviser present.",
        "Workshops on benefits and bills for people who leave care.",
    ];

    public static string Wellbeing(SampleSupplier supplier) => WellbeingSchemes[PlaceOf(supplier) % WellbeingSchemes.Length];

    public static string Education(SampleSupplier supplier) => EducationSchemes[PlaceOf(supplier) % EducationSchemes.Length];

    private static int PlaceOf(SampleSupplier supplier) => SampleSuppliers.All.ToList().IndexOf(supplier);
}
