using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;

namespace DrsFunctions.Intake;

/// <summary>Takes in one kind of CCS's lists, row by row.</summary>
public interface IListIntake
{
    /// <summary>The kind.</summary>
    UploadKind Kind { get; }

    /// <summary>What its files look like.</summary>
    TableShape Shape { get; }

    /// <summary>Whether its bytes are kept: not where they hold addresses.</summary>
    bool KeepsEvidence { get; }

    /// <summary>Judges the rows and writes what they change into the suppliers' ledgers. Doing it again changes nothing.</summary>
    /// <param name="framework">The framework of its path.</param>
    /// <param name="lists">What CCS's lists have come to until now.</param>
    /// <param name="uploadId">The upload's id.</param>
    /// <param name="table">The table that was found in it.</param>
    /// <param name="cancellationToken">Stops between two suppliers.</param>
    Task<TakenList> TakeAsync(FrameworkInService framework, FrameworkRecord lists, string uploadId, Table table, CancellationToken cancellationToken);
}

/// <summary>A list that was taken in.</summary>
/// <param name="Judge">What is to be said about it and what it changes in the <c>ccs</c> ledger, given that ledger's record.</param>
/// <param name="Suppliers">The suppliers of the rows that were taken, by id.</param>
public sealed record TakenList(Func<FrameworkRecord, Judgement> Judge, ImmutableArray<string> Suppliers)
{
    /// <summary>A list whose judgement is made.</summary>
    public static TakenList Of(Judgement judgement, IEnumerable<string> suppliers) => new(_ => judgement, [.. suppliers]);
}
