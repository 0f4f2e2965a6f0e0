using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Requirements;

/// <summary>What customers' requirements are judged against.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Suppliers">The places on lots of the suppliers that CCS's list has named, by id, case-sensitive.</param>
/// <param name="Customers">The customers that CCS's list names.</param>
public sealed record RequirementsSetting(
    Framework Framework,
    IReadOnlyDictionary<string, ImmutableArray<LotMembership>> Suppliers,
    CustomerList Customers);
