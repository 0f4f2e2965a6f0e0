using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Files;

namespace DrsFunctions.Intake;

/// <summary>Reads a file as far as the table that its kind's judge takes.</summary>
public sealed class FileReader(LimitOptions limits)
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="shape">What a file of its kind looks like.</param>
    /// <param name="isList">Whether it is one of CCS's lists.</param>
    public ReadFile Read(ReadOnlyMemory<byte> content, TableShape shape, bool isList)
    {
        var bounds = limits.Of(isList);
        var reading = WorkbookReader.Read(content, bounds);
        if (reading.Workbook is null)
            return new(null, Refusal(reading.Messages));

        var search = TableFinder.Find(reading.Workbook, bounds.Bound(shape));
        return new(search.Table, Judgement.Of(UploadOutcome.Rejected, [.. reading.Messages, .. search.Messages])) { Notes = reading.Messages };
    }

    /// <summary>The judgement of a file that cannot be read, for reasons.</summary>
    public static Judgement Refusal(ImmutableArray<Message> reasons) => Judgement.Of(OutcomeOf(reasons[0].Code), reasons);

    // What its sender can mend is rejected; what nobody can read is unreadable; what could do harm is set apart.
    private static UploadOutcome OutcomeOf(string code) => code switch
    {
        "fileHasMacros" or "archiveTooLarge" => UploadOutcome.Quarantined,
        "fileDamaged" or "filePasswordProtected" or "fileFormatUnknown" => UploadOutcome.Unreadable,
        _ => UploadOutcome.Rejected,
    };
}

/// <summary>A file as far as it could be read.</summary>
/// <param name="Table">The table to judge; null where there is none.</param>
/// <param name="Refusal">The judgement where there is none.</param>
public sealed record ReadFile(Table? Table, Judgement Refusal)
{
    /// <summary>What is to be said of the file itself, whatever its table holds.</summary>
    public ImmutableArray<Message> Notes { get; init; } = [];

    /// <summary>The judgement of its table, with what is to be said of the file itself.</summary>
    public Judgement Noted(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Notes.IsEmpty ? judgement : judgement with { Messages = [.. Notes, .. judgement.Messages] };
    }
}
