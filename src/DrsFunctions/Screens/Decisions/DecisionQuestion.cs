using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Decisions;
using DrsFunctions.Frameworks;
using DrsFunctions.Http;
using DrsFunctions.Pages;
using DrsFunctions.Pages.Layout;
using DrsFunctions.Screens.Forms;
using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Screens.Decisions;

/// <summary>A decision that somebody is about to take on the pages, who may.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Taken">What is decided, without a reason yet.</param>
/// <param name="SupplierName">The supplier's name.</param>
internal sealed record DecisionQuestion(FrameworkInService Framework, string Supplier, DecisionTaken Taken, string SupplierName)
{
    /// <summary>What the address asks for: a decision that can be taken as things are.</summary>
    /// <exception cref="RefusalException">400 or 404: there is no such decision. 409: it cannot be taken.</exception>
    public static async Task<DecisionQuestion> ReadAsync(
        HttpRequest request, FrameworkInService framework, string supplier, string decision, DecisionRecording recording, CancellationToken cancellationToken)
    {
        var taken = DecisionForm.About(new(decision, request.Number("year"), request.Given("subject"), Reason: null), framework);
        var record = await recording.ReadyAsync(framework, supplier, taken, cancellationToken);
        return new(framework, supplier, taken, record.Name ?? supplier);
    }

    /// <summary>The page that asks for a reason.</summary>
    public DecisionScreen Draw(string token) => new(
        Framework.Id,
        Supplier,
        SupplierName,
        DecisionWording.Title(Taken),
        DecisionWording.Effect(Taken),
        DecisionAddress.Of(Framework.Id, Supplier, Taken),
        token)
    {
        TokenField = FormToken.Field,
        LongestReason = DecisionReason.Longest,
        Trail = [new("Frameworks", "/"), new(Framework.Id, Paths.Framework(Framework.Id)), new(SupplierName, Paths.Supplier(Framework.Id, Supplier))],
    };
}
