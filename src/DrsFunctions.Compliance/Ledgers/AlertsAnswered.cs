using System.Collections.Immutable;
using DrsFunctions.Compliance.Feedback;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A supplier answered for one or more declines.</summary>
/// <param name="UploadId">The upload that brought the answers.</param>
/// <param name="Answers">One for each alert.</param>
public sealed record AlertsAnswered(string UploadId, ImmutableArray<AlertAnswer> Answers) : Change;
