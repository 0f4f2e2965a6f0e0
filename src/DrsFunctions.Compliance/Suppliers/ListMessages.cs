using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What is said of CCS's lists of suppliers and contacts; never an address or a person's name.</summary>
internal static class ListMessages
{
    public static Finding AddressFormat { get; } = new(
        "emailFormat", "email must be an email address in the correct format, like name@example.com", "Check the address.");

    public static Finding RoleUnknown { get; } = new(
        "roleUnknown", "role must be reporting or senior", "Enter reporting or senior, or leave the cell empty for reporting.");

    public static Finding SupplierNotRegistered { get; } = SupplierUnknown("supplier_salesforce_id");

    public static Finding SupplierUnknown(string column) => new(
        "supplierNotRegistered",
        $"{column} must be the id of a supplier on the list of suppliers",
        "Check the id, capital and small letters too; or add the supplier to the list of suppliers, then send this list again.");

    public static Finding Missing(string column) => new("cellMissing", $"{column} must be filled in on every row", $"Enter the {column}, or delete the row.");

    public static Finding IdFormat(string column) => new(
        "supplierIdFormat", $"{column} must be 1 to 40 letters, digits and hyphens", "Check the Salesforce id.");

    public static Finding IdReserved(string column) => new(
        "supplierIdReserved", $"{column} must not be ccs, the name of CCS's own folder", "Check the Salesforce id.");

    public static Finding TooLong(string column, int most) => new(
        "referenceTooLong", $"{column} must be {most} characters or fewer", "Check the reference.");

    public static Finding LotUnknown(string column, Framework framework) => new(
        "lotUnknown",
        $"{column} must be a lot of {framework.Id}: {string.Join(", ", framework.Lots.Select(lot => lot.Number))}",
        "Check the lot's number.");

    public static Finding DayOutside(string column, Framework framework) => new(
        "dateOutsideFramework",
        $"{column} must be from {Words.Day(framework.Starts)} to {Words.Day(framework.Ends)}, the dates of {framework.Id}",
        "Check the date.");

    public static Finding LeftBeforeJoined(LocalDate joined) => new(
        "leftBeforeJoined", $"left must be {Words.Day(joined)} or later, because the supplier joined on that day", "Check the two dates.");

    public static Finding LotDoubled(ListedSupplier listed, int firstRow) => new(
        "lotDoubled",
        $"lot_number {listed.Lots[0].Lot} of {listed.Supplier} must be listed only once, and it is already in row {firstRow}",
        "Delete one of the two rows.");

    public static Finding ContactDoubled(int firstRow) => new(
        "contactDoubled", $"email must be listed only once for a supplier, and it is already in row {firstRow}", "Delete one of the two rows.");

    public static Finding OtherFrameworks(int rows, Framework framework) => new(
        "otherFrameworks", $"{rows} {(rows == 1 ? "row" : "rows")} of other frameworks than {framework.Id} {(rows == 1 ? "was" : "were")} passed over", "There is nothing to do.");

    public static Finding NoRowOfFramework(Framework framework) => new(
        "noRowOfFramework",
        $"framework_short_name must be {framework.Id} on at least one row",
        "Check the framework, and the folder that the file was sent to.");
}
