using System.Collections.Immutable;
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
    Task<TakenList> TakeAsync(FrameworkInService framework, string uploadId, Table table, CancellationToken cancellationToken);
}

/// <summary>A list that was taken in.</summary>
/// <param name="Judgement">What is to be said about it.</param>
/// <param name="Suppliers">The suppliers of the rows that were taken, by id.</param>
public sealed record TakenList(Judgement Judgement, ImmutableArray<string> Suppliers);
