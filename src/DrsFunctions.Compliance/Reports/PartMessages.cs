using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;

namespace DrsFunctions.Compliance.Reports;

/// <summary>What is said of a report's practices, schemes, impacts and local lines.</summary>
internal static class PartMessages
{
    public static Finding StandardExpired { get; } = new(
        "standardExpired",
        "Date of Standard must be a day to come, because it is when the standard expires",
        "Check the date; if the standard was renewed, enter its new expiry.");

    public static Finding SchemeMissing { get; } = new(
        "schemeMissing",
        "The report must have at least one running scheme of mental wellbeing, financial education or another kind",
        $"Add a row with the section Scheme, its kind as the item, and a description of {SchemeSection.ShortestDescription} characters or more in Comment.");

    public static Finding SchemeTooShort { get; } = new(
        "schemeDescriptionTooShort",
        $"Comment of the scheme must describe it in {SchemeSection.ShortestDescription} characters or more",
        "Say what the scheme does and for whom.");

    public static Finding RequirementUnknown { get; } = new(
        "requirementUnknown",
        "Item of the section Local must be the id of a customer's requirement on record: the line is kept, and not rated",
        "Check the id with the customer.");

    public static Finding PracticeMissing(string item) => new(
        "practiceMissing",
        $"The report must show {item}: without it your rating is inadequate",
        $"Add a row with the section Practice and the item {item}, its reference in Value and its date in Date.");

    public static Finding PracticeIncomplete(string item) => new(
        "practiceMissing",
        $"{item} must have both Value and Date: without them it counts as missing, and your rating is inadequate",
        "Enter the version or enrolment reference in Value, and its date in Date.");

    public static Finding ImpactMissing(Outcome outcome) => new(
        "impactMissing",
        $"The report must say what came of {outcome.Code}, {outcome.Title}",
        $"Add a row with the section Impact, the item {outcome.Code} and a text of {ImpactSection.ShortestText} characters or more in Comment.");

    public static Finding ImpactTooShort(string code) => new(
        "impactTooShort",
        $"Comment of {code} must be {ImpactSection.ShortestText} characters or more",
        "Say what changed, for whom, and how you know.");

    public static Finding ImpactDoubled(string code, int firstRow) => new(
        "impactDoubled",
        $"{code} must have only one row in the section Impact, and it is already in row {firstRow}",
        "Put both texts into one row and delete the other.");
}
