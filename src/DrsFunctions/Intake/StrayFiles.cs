using DrsFunctions.Clock;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Receipts;
using DrsFunctions.Storage.Receipts;
using DrsFunctions.Storage.Uploads;

namespace DrsFunctions.Intake;

/// <summary>Answers files that nobody can take in, because their path says nothing that the system knows. They have no ledger.</summary>
public sealed class StrayFiles(ReceiptStore receipts, UploadTable uploads, AppClock clock)
{
    private const int LongestFound = 100;

    /// <summary>What is wrong with a path; null where nothing is.</summary>
    public static Message? ProblemOf(UploadPath path, FrameworkShelf shelf)
    {
        if (path.Problem == UploadPathProblem.TooFewParts)
            return Error("pathTooShort", path.Text, "The path must have four parts: framework, supplier id, kind and file name", "Put the file at {framework}/{supplier id}/{kind}/{file name}, for example RM6226/001b000003K1abc/report/report.csv.");
        if (path.Problem == UploadPathProblem.OwnerIsNoId)
            return Error("ownerUnknown", path.Owner, "The second part of the path must be a supplier's Salesforce id, or ccs", "Use the id of 1 to 40 letters, digits and hyphens that CCS has given.");
        if (shelf.Find(path.Framework) is null)
            return Error("frameworkUnknown", path.Framework, "The first part of the path must be the short name of a framework in service", $"Use one of: {string.Join(", ", shelf.All.Select(framework => framework.Id))}.");
        if (UploadKinds.Parse(path.Owner, path.Kind) is null)
            return Error("kindUnknown", path.Kind, "The third part of the path must be a kind of file that is taken in here", $"Use one of: {string.Join(", ", UploadKinds.Of(path.Owner).Select(UploadKinds.Word))}.");
        return null;
    }

    /// <summary>Writes the receipt that says so, once for each version of the blob.</summary>
    public async Task TakeAsync(Delivery delivery, Message problem, CancellationToken cancellationToken)
    {
        var receipt = ReceiptWriting.Of(delivery, clock.GetCurrentInstant(), Judgement.Of(UploadOutcome.Rejected, problem));
        var listing = uploads.PutAsync(ReceiptWriting.Kept(receipt, delivery), cancellationToken);
        await receipts.PutInFullAsync(receipt, before: listing, cancellationToken);
    }

    private static Message Error(string code, string found, string text, string howToFix) =>
        Message.OfFile(code, Severity.Error, found.Length > LongestFound ? found[..LongestFound] : found, text, howToFix);
}
