using System.Collections.Immutable;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Cli.Checking;

/// <summary>What a check knows of a supplier.</summary>
/// <param name="Record">Its record.</param>
/// <param name="Source">Where that is from, for people.</param>
/// <param name="Unknown">What is not known, and so not judged.</param>
internal sealed record KnownSupplier(SupplierRecord Record, string Source, ImmutableArray<string> Unknown);
