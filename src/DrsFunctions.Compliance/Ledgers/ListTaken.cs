using System.Collections.Immutable;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>One of CCS's lists was taken in: whom it named. What it changed for each stands in the supplier's own ledger.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="Kind">Which list.</param>
/// <param name="Suppliers">The suppliers of the rows that were taken, by id.</param>
public sealed record ListTaken(string UploadId, UploadKind Kind, ImmutableArray<string> Suppliers) : Change;
