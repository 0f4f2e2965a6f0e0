using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>Reads figures that can be reckoned with.</summary>
internal static class Figures
{
    /// <summary>The greatest figure taken, a million million, so that no sum or product of figures overflows.</summary>
    public const decimal Greatest = 1_000_000_000_000;

    /// <summary>A number that is not too great to reckon with.</summary>
    public static Field<decimal> Figure(this FileReading reading, TableRow row, string column, string label)
    {
        var number = reading.Number(row, column, label);
        if (!number.IsGiven || Math.Abs(number.Value) <= Greatest)
            return number;

        reading.Error(row, column, TooLarge(label));
        return Field<decimal>.Wrong;
    }

    /// <summary>A number of 0 or more.</summary>
    public static Field<decimal> Count(this FileReading reading, TableRow row, string column, string label)
    {
        var number = reading.Figure(row, column, label);
        if (!number.IsGiven || number.Value >= 0)
            return number;

        reading.Error(row, column, Negative(label));
        return Field<decimal>.Wrong;
    }

    private static Finding TooLarge(string label) => new(
        "figureTooLarge", $"{label} must be {Words.Figure(Greatest)} or less", "Check the number and its unit.");

    public static Finding Negative(string label) => new(
        "negativeFigure", $"{label} must be 0 or more", "Check the sign of the number.");
}
