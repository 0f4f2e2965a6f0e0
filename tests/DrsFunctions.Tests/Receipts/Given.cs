using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Receipts;
using NodaTime;

namespace DrsFunctions.Tests.Receipts;

/// <summary>Receipts as the intake makes them.</summary>
internal static class Given
{
    public static readonly ReceiptMessage Error = new(
        "numberExpected", Severity.Error, "report", 12, "Value", "C12", "lots", "Value of VI-01 must be a number, like 1250 or 38.5", "Enter digits, with a decimal point if needed and no words or units.");

    public static readonly ReceiptMessage Warning = new(
        "standardExpired", Severity.Warning, "report", 40, "Value", "C40", "2025-01-31", "The standard expired before the end of the year", "Give the date on which the renewed certificate expires.");

    public static Receipt Accepted { get; } = Of(UploadOutcome.Accepted);

    public static Receipt Rejected { get; } = Of(UploadOutcome.Rejected, Error, Warning) with
    {
        Normalisations = [new("thousandsCommas", 1_200)],
        Ignored = ["Last year"],
    };

    public static Receipt Of(UploadOutcome outcome, params ReadOnlySpan<ReceiptMessage> messages)
    {
        ImmutableArray<ReceiptMessage> told = [.. messages];
        return new(
            "abcdefghijklmnopqrstuvwxyz",
            "RM6226",
            "001b000003K1abc",
            "report",
            "RM6226/001b000003K1abc/report/2025.xlsx",
            "2025.xlsx",
            12_345,
            new('a', 64),
            Instant.FromUtc(2026, 7, 12, 23, 30),
            Instant.FromUtc(2026, 7, 12, 23, 31),
            outcome,
            4,
            "drs-social-value 1",
            new(60, told.Count(message => message.Severity == Severity.Error), told.Count(message => message.Severity == Severity.Warning)),
            told,
            0,
            [],
            [],
            null,
            null,
            new(3, 9));
    }
}
