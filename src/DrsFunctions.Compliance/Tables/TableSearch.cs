using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Compliance.Tables;

/// <summary>What looking for a kind's table in a workbook came to.</summary>
/// <param name="Table">The table; null where there is none to judge, and then at least one error says why.</param>
/// <param name="Messages">What to tell the sender.</param>
public sealed record TableSearch(Table? Table, ImmutableArray<Message> Messages);
