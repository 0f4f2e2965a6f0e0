using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using NodaTime;

namespace DrsFunctions.Screens;

/// <summary>What is known of a supplier on a day.</summary>
/// <param name="Record">The fold of its ledger up to then.</param>
/// <param name="Framework">The framework as it was then.</param>
/// <param name="Day">The London day.</param>
/// <param name="At">The instant.</param>
internal sealed record SupplierFacts(SupplierRecord Record, FrameworkInService Framework, LocalDate Day, Instant At);
