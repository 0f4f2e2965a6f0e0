using System.Text;

namespace DrsFunctions.Benchmarks.Storage;

/// <summary>Gives recorded calls other keys of the same length, so that they can be made again beside what they made before.</summary>
/// <param name="names">What stands for what.</param>
internal sealed class Renaming(params IReadOnlyList<(string From, string To)> names)
{
    /// <summary>A text with the other names.</summary>
    public string Of(string text) => names.Aggregate(text, (renamed, name) => renamed.Replace(name.From, name.To, StringComparison.Ordinal));

    /// <summary>The UTF-8 text of bytes, with the other names.</summary>
    public string Of(ReadOnlyMemory<byte> text) => Of(Encoding.UTF8.GetString(text.Span));
}
