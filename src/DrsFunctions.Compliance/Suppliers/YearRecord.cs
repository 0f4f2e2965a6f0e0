using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Reports;
using NodaTime;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>What a supplier's ledger says of one reporting year.</summary>
/// <param name="Report">The accepted report in force.</param>
/// <param name="FirstReceivedOn">When the first report that was accepted had arrived: what decides whether it was on time.</param>
/// <param name="Frozen">The targets as they were frozen; null while they follow the facts.</param>
/// <param name="Reopened">Whether CCS has reopened the report and no replacement has been accepted.</param>
/// <param name="Waived">Whether CCS asks for no report.</param>
/// <param name="QueriedOn">When CCS asked about the accepted report; null when it did not, or a replacement was accepted since.</param>
/// <param name="FrozenOn">When the ledger said that the targets are frozen; null while they follow the facts.</param>
/// <param name="Correction">What CCS asked to be corrected last, made or not; null if it never asked.</param>
public sealed record YearRecord(
    AcceptedReport? Report = null,
    Instant? FirstReceivedOn = null,
    TargetsFrozen? Frozen = null,
    bool Reopened = false,
    bool Waived = false,
    Instant? QueriedOn = null,
    Instant? FrozenOn = null,
    Correction? Correction = null);
