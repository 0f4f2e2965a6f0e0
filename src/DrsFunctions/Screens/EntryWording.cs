using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Pages.Wording;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Screens;

/// <summary>Says what an entry of a ledger tells.</summary>
internal static class EntryWording
{
    /// <summary>An entry as a sentence without its full stop: <c>Report on year 4 accepted</c>.</summary>
    public static string Of(StoredEntry entry) => entry.ToEntry().Change switch
    {
        SupplierListed listed => $"CCS listed {listed.Name} on {Words.Many(listed.Lots.Length, "lot")}",
        ContactListed listed => listed.Contact.Active ? $"CCS listed a contact for {Words.Of(listed.Contact.Role).ToLowerInvariant()}" : "CCS removed a contact",
        AwardsListed listed => $"CCS listed {Words.Many(listed.Awards.Length, "award")}",
        RequirementsListed listed => $"Customers' own requirements: {listed.Requirements.Length} listed, {listed.Ended.Length} ended",
        UploadReceived received => $"File received: {received.Path.Split('/', 4)[^1]}",
        UploadJudged judged => $"File {Words.Of(judged.Outcome).ToLowerInvariant()}: {Words.Many(judged.Counts.Errors, "error")}, {Words.Many(judged.Counts.Warnings, "warning")}",
        PlanAccepted => "Social value plan accepted",
        ReportAccepted accepted => $"Report on year {accepted.Report.Year} accepted",
        TargetsChanged changed => $"{Words.Many(changed.Targets.Length, "target")} changed",
        TargetsFrozen frozen => $"Targets of year {frozen.Year} frozen, with {Figures.Pounds(frozen.BusinessWonGbp)} of business won",
        DecisionTaken taken => $"Decision of CCS: {Words.Of(taken.Decision).ToLowerInvariant()}{(taken.Year is { } year ? $", year {year}" : "")}. {taken.Reason}",
        MessageQueued queued => $"Message written: {Words.Of(queued.Template).ToLowerInvariant()}",
        MessageClosed closed => $"Message about {closed.Key.Obligation}, {Words.Of(closed.Key.Stage).ToLowerInvariant()}: {Words.Of(closed.Status).ToLowerInvariant()}",
        _ => Words.Of(entry.Kind),
    };
}
