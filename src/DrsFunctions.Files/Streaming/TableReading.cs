using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;

namespace DrsFunctions.Files.Streaming;

/// <summary>What a file came to whose rows were given away one by one.</summary>
/// <typeparam name="TTaker">Who took them.</typeparam>
/// <param name="Format">The format that the content shows; null when it is none that is known.</param>
/// <param name="Taker">Who took all of the rows; null when the file cannot be read to its end, and then the messages say why.</param>
/// <param name="Ignored">The headers and sheets that mean nothing to this kind.</param>
/// <param name="Messages">Why it cannot be read.</param>
public sealed record TableReading<TTaker>(FileFormat? Format, TTaker? Taker, ImmutableArray<string> Ignored, ImmutableArray<Message> Messages)
    where TTaker : class;
