using System.Collections.Immutable;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Storage.Register;

/// <summary>A supplier as the register lists it.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Id">Its Salesforce id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Its places on lots.</param>
/// <param name="Joined">Its first day on the framework; null without a lot of it.</param>
/// <param name="Left">Its last day, where it left before its lots ended.</param>
/// <param name="Version">The sequence of its ledger that this was built from.</param>
public sealed record RegisteredSupplier(
    string Framework,
    string Id,
    string Name,
    ImmutableArray<LotMembership> Lots,
    LocalDate? Joined,
    LocalDate? Left,
    long Version)
{
    /// <summary>Whether it has a reporting contact that can be written to.</summary>
    public bool HasContact { get; init; } = true;
}
