using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Messages;

/// <summary>The messages of a file of any length: all are counted, and of errors and of the rest only so many are kept.</summary>
/// <param name="most">How many of either are kept.</param>
internal sealed class KeptMessages(int most)
{
    private readonly List<Message> errors = [];
    private readonly List<Message> others = [];

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Total { get; private set; }

    /// <summary>The messages that are kept, about the whole file first, then by row; errors before the rest where there is no room for all.</summary>
    public ImmutableArray<Message> ToImmutable() =>
        [.. errors.Concat(others.Take(most - errors.Count)).OrderBy(message => message.Row ?? 0)];

    /// <summary>Adds the errors of rows that are only known at the end, as if each had been added with its row.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="messageOf">What is to be said of one.</param>
    public void AddErrors(IReadOnlyList<int> rows, Func<int, Message> messageOf)
    {
        Total += rows.Count;
        Errors += rows.Count;
        errors.AddRange(rows.Take(most).Select(messageOf));
        var first = errors.OrderBy(message => message.Row ?? 0).Take(most).ToArray();
        errors.Clear();
        errors.AddRange(first);
    }

    public void Add(Message message)
    {
        Total++;
        if (message.Severity == Severity.Error)
            Errors++;
        else if (message.Severity == Severity.Warning)
            Warnings++;

        var kept = message.Severity == Severity.Error ? errors : others;
        if (kept.Count < most)
            kept.Add(message);
    }
}
