using DrsFunctions.Compliance.Submissions;

namespace DrsFunctions.Compliance.Customers;

/// <summary>What is said of customers, in their own list and wherever a file names one.</summary>
internal static class CustomerMessages
{
    public static Finding Unknown(string label) => new(
        "customerUnknown",
        $"{label} must be the URN of a customer on CCS's list of customers",
        "Check the URN. If the customer is new, ask CCS to add it to the list, then send the file again.");

    public static Finding Doubled(int firstRow) => new(
        "customerDoubled", $"URN must be listed only once, and it is already in row {firstRow}", "Delete one of the two rows.");

    public static Finding TooManyDropped(int dropped, int known) => new(
        "tooManyDropped",
        $"The list must name at least 9 in 10 of the customers on record: it leaves out {Words.Figure(dropped)} of {Words.Figure(known)}",
        "Check that the list is whole. If so many customers are to go, take them off in several lists.");
}
