using System.Collections.Immutable;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>CCS's list of suppliers named this one: its name, and the lots of it that are new or changed. The first time registers it.</summary>
public sealed record SupplierListed(string Name, ImmutableArray<LotMembership> Lots) : Change;
