using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Submissions;
using NodaTime;

namespace DrsFunctions.Compliance.Awards;

/// <summary>What is said of CCS's list of awards.</summary>
internal static class AwardMessages
{
    public static Finding OfOtherSupplier { get; } = new(
        "awardOfOtherSupplier",
        "Award must be the reference of an award of this supplier, and it is of another one",
        "Check the reference and the supplier. If the award was recorded for the wrong supplier, withdraw it there with the value 0, then send it for the right one.");

    public static Finding ValueNegative { get; } = new(
        "valueNegative", "Value must be 0 or more", "Enter what the award is worth in all, or 0 to withdraw it.");

    public static Finding Doubled(int firstRow) => new(
        "awardDoubled", $"Award must be listed only once, and it is already in row {firstRow}", "Delete one of the two rows.");

    public static Finding LotNotHeld(string supplier, Lot lot) => new(
        "lotNotHeld",
        $"Lot must be a lot that the supplier is on, and {supplier} is not on lot {lot.Number}",
        "Check the lot; or add it to the supplier on the list of suppliers, then send this list again.");

    public static Finding EndsBeforeStart(LocalDate starts) => new(
        "endsBeforeStart", $"Ends must be {Words.Day(starts)} or later, because the award starts on that day", "Check the two dates.");
}
