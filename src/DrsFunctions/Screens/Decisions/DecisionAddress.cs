using System.Globalization;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Pages.Layout;

namespace DrsFunctions.Screens.Decisions;

/// <summary>Where decisions are taken, and where people are shown that they were.</summary>
internal static class DecisionAddress
{
    /// <summary>The parameter that names the ledger's entry of a decision just taken.</summary>
    public const string Taken = "taken";

    /// <summary>Where a decision is taken.</summary>
    public static string Of(string framework, string supplier, DecisionTaken decision) => Paths.With(
        Paths.Decision(framework, supplier, DecisionWording.Word(decision.Decision)),
        ("year", Text(decision.Year)),
        ("subject", decision.Subject));

    /// <summary>The page that shows what came of a decision.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="supplier">The supplier's id.</param>
    /// <param name="entry">The ledger's entry.</param>
    public static string After(string framework, string supplier, Entry entry)
    {
        var taken = (DecisionTaken)entry.Change;
        return taken.Decision is Decision.ConfirmGoodPractice or Decision.DismissGoodPractice
            ? Paths.With(Paths.GoodPractice(framework), ("supplier", supplier), (Taken, Text(entry.Sequence)))
            : Paths.With(Paths.Supplier(framework, supplier), ("year", Text(taken.Year)), (Taken, Text(entry.Sequence)));
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
