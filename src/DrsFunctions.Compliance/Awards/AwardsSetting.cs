using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Awards;

/// <summary>What a list of awards is judged against.</summary>
/// <param name="Framework">The framework of its path.</param>
/// <param name="Suppliers">The places on lots of the suppliers that CCS's list has named, by id, case-sensitive.</param>
/// <param name="Customers">The customers that CCS's list names.</param>
/// <param name="Owners">The suppliers that hold awards of the list already, by award; an award that is not there is nobody's yet.</param>
public sealed record AwardsSetting(
    Framework Framework,
    IReadOnlyDictionary<string, ImmutableArray<LotMembership>> Suppliers,
    CustomerList Customers,
    IReadOnlyDictionary<string, string> Owners);
