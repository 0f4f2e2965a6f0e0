using DrsFunctions.Compliance.Feedback;

namespace DrsFunctions.Storage.Feedback;

/// <summary>What the consumers of one supplier's lot answered in one month.</summary>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Feedback">The answers.</param>
public sealed record SupplierFeedback(string Supplier, MonthlyFeedback Feedback);
