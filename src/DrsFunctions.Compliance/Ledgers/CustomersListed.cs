using System.Collections.Immutable;
using DrsFunctions.Compliance.Customers;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>CCS's list of customers was taken: how it differs from the one before.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="Added">Customers that are new.</param>
/// <param name="Changed">Customers whose name or other particulars changed.</param>
/// <param name="Removed">The URNs of those that are on it no more.</param>
public sealed record CustomersListed(string UploadId, ImmutableArray<Customer> Added, ImmutableArray<Customer> Changed, ImmutableArray<string> Removed) : Change;
