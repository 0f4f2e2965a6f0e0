using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>What is said of a declaration.</summary>
internal static class DeclarationMessages
{
    public static Finding NotConfirmed { get; } = new(
        "declarationNotConfirmed",
        "Confirm of the declaration must be yes",
        "Check the file, then enter yes to confirm that it is true and complete.");

    public static Finding Missing(string item) => new(
        "declarationItemMissing",
        $"The declaration must have the item {item}",
        item == "Date" ? "Enter the date of the declaration in Date or Value." : $"Enter {item} in Value, on a row with the section Declaration.");

    public static Finding Doubled(string item, int firstRow) => new(
        "declarationItemDoubled",
        $"The declaration must have the item {item} only once, and it is already in row {firstRow}",
        "Delete one of the two rows.");

    public static Finding OtherSupplier(string supplier) => new(
        "declarationOfOtherSupplier",
        $"Supplier of the declaration must be {supplier}, the supplier whose folder the file was sent to",
        "Check the Salesforce id, capital and small letters too, and the folder.");

    public static Finding OtherFramework(string framework) => new(
        "declarationOfOtherFramework",
        $"Framework of the declaration must be {framework}, the framework whose folder the file was sent to",
        "Check the framework, and the folder.");

    public static Finding YearOutside(Framework framework, LocalDate today)
    {
        var ended = framework.LatestEnded(today);
        return new(
            "yearOutsideFramework",
            $"Year of the declaration must be a number from 1 to {framework.Years.Length}, the reporting years of {framework.Id}",
            $"Enter the number of the reporting year: {ended.Number} is {Day(ended.Starts)} to {Day(ended.Ends)}.");
    }

    public static Finding YearNotEnded(ReportingYear year) => new(
        "yearNotEnded",
        $"Year of the declaration must be a year that has ended, and year {year.Number} ends on {Day(year.Ends)}",
        "Check the year, or send the report after that day.");

    public static Finding NotOnFramework(Framework framework, ReportingYear year) => new(
        "notOnFrameworkInYear",
        $"Year of the declaration must be a year in which you were on {framework.Id}, and in year {year.Number} you were not",
        $"Check the year ({year.Number} is {Day(year.Starts)} to {Day(year.Ends)}), or ask CCS to correct your lots.");

    public static Finding DatedAfterReceipt(LocalDate received) => new(
        "declarationDatedAfterReceipt",
        $"Date of the declaration must be {Day(received)} or earlier, because the file arrived on that day",
        "Check the date of the declaration.");

    private static string Day(LocalDate day) => Words.Day(day);
}
