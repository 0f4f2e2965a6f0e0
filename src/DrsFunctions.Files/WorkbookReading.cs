using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Files;

/// <summary>What the bytes of a file came to.</summary>
/// <param name="Format">The format that the content shows; null when it is none that is known.</param>
/// <param name="Workbook">Its cells; null when it cannot be read, and then at least one error says why.</param>
/// <param name="Messages">What to tell the sender.</param>
public sealed record WorkbookReading(FileFormat? Format, Workbook? Workbook, ImmutableArray<Message> Messages)
{
    internal static WorkbookReading Of(FileFormat format, Workbook workbook, bool isSigned = false) =>
        new(format, workbook, isSigned ? [FileMessages.Signed()] : []);

    internal static WorkbookReading Refused(FileFormat? format, Message message) => new(format, null, [message]);
}
