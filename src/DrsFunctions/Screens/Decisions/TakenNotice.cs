using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Http;
using DrsFunctions.Storage.Ledgers;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens.Decisions;

/// <summary>Tells people that their decision was recorded, after the ledger and nothing else.</summary>
internal static class TakenNotice
{
    /// <summary>The sentence about the decision that a page's address names; null where it names none.</summary>
    public static string? Of(HttpRequest request, IEnumerable<StoredEntry> entries) =>
        request.Number(DecisionAddress.Taken) is { } sequence
        && entries.FirstOrDefault(entry => entry.Sequence == sequence)?.ToEntry().Change is DecisionTaken taken
            ? DecisionWording.Done(taken)
            : null;
}
