using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>What is said of sections, items and KPI codes, in plans and reports alike.</summary>
internal static class SectionMessages
{
    public static Finding SectionMissing(IEnumerable<string> known) => new(
        "sectionMissing", "Section must be filled in on every row", $"Enter one of {Listed(known)}, or delete the row.");

    public static Finding SectionUnknown(IEnumerable<string> known, string? nearest) => new(
        "sectionUnknown", $"Section must be one of {Listed(known)}", Check("section", nearest));

    public static Finding ItemMissing(string section) => new(
        "itemMissing", $"Item must be filled in on every row of the section {section}", "Enter the item, or delete the row.");

    public static Finding ItemUnknown(string section, IEnumerable<string> known, string? nearest) => new(
        "itemUnknown", $"Item of the section {section} must be one of {Listed(known)}", Check("item", nearest));

    public static Finding KpiUnknown(Catalogue catalogue, string? nearest) => new(
        "kpiUnknown", $"Item must be the code of a KPI in the catalogue {catalogue.Name}", Check("KPI code", nearest));

    public static Finding KpiOfOtherLine(Kpi kpi, IEnumerable<ServiceLine> lines) => new(
        "kpiOfOtherLine",
        $"{kpi.Code} must be a KPI of your service lines ({Listed(lines)}), and it is for {Listed(kpi.ServiceLines)}",
        $"Delete the row, or check whether {kpi.Code} is the KPI you mean.");

    public static Finding PersonalData(string label, string kinds) => new(
        "personalData",
        $"{label} must not include personal data: it seems to have {kinds}, which has been left out of what is kept",
        "Check the text, and send the file again without details of people.");

    private static string Check(string what, string? nearest) =>
        nearest is null ? $"Check the {what}." : $"Check the {what}: did you mean {nearest}?";

    private static string Listed<T>(IEnumerable<T> names) => string.Join(", ", names);
}
