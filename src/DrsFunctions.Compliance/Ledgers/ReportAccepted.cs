using DrsFunctions.Compliance.Reports;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>An annual report was accepted; it takes the place of the year's earlier one.</summary>
public sealed record ReportAccepted(string UploadId, Report Report) : Change
{
    /// <inheritdoc/>
    public override int? AboutYear => Report.Year;
}
