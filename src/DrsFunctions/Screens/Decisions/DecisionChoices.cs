using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Pages.Layout;

namespace DrsFunctions.Screens.Decisions;

/// <summary>What can be decided about a supplier as things are.</summary>
internal static class DecisionChoices
{
    /// <summary>The ways to the decisions about a supplier's plan and its report on a year.</summary>
    public static IReadOnlyList<Link> Of(FrameworkInService framework, string supplier, SupplierRecord record, int year)
    {
        DecisionTaken[] known =
        [
            new(Decision.Query, year, "report", ""),
            new(Decision.Waive, year, "report", ""),
            new(Decision.Reopen, year, "report", ""),
            new(Decision.Reopen, null, "plan", ""),
        ];
        return
        [
            .. from decision in known
               where DecisionCheck.ObstacleTo(framework.Definition, record, decision) is null
               select new Link(DecisionWording.Title(decision), DecisionAddress.Of(framework.Id, supplier, decision)),
        ];
    }
}
