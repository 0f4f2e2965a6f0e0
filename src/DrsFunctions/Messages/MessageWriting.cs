using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>Makes a message ready to go: whether it still should, to whom, and what its text is filled in with.</summary>
public sealed class MessageWriting(Ledger<SupplierRecord> ledger, Addressees addressees, NotifyOptions options)
{
    /// <summary>The register does not know whom the message goes to.</summary>
    public const string NoAddress = "noAddress";

    /// <summary>No setting gives the id of the text.</summary>
    public const string NoTemplate = "noTemplate";

    /// <summary>Makes a message ready to go on a London day, by the ledger as it stands.</summary>
    public async Task<Letter> WriteAsync(
        FrameworkInService framework,
        LedgerState<SupplierRecord> state,
        LoggedMessage message,
        LocalDate today,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        var record = state.Record;
        if (WhyDropped(framework, record, message, today) is { } dropped)
            return Letter.None(MessageStatus.Dropped, dropped);
        if (SendingRules.WhyNobody(options) is { } nobody)
            return Letter.None(MessageStatus.NotSent, nobody);
        if (await addressees.FindAsync(framework, message.Key, cancellationToken) is not { } addressee)
            return Letter.None(MessageStatus.Parked, NoAddress);
        if (SendingRules.WhyNot(options, addressee.Address) is { } reason)
            return Letter.None(MessageStatus.NotSent, reason);
        if (!options.Templates.TryGetValue(message.Template, out var templateId))
            return Letter.None(MessageStatus.Parked, NoTemplate);

        var counts = await CountsAsync(state, message, cancellationToken);
        return Letter.To(addressee.Address, templateId, MessageFields.Of(new(framework, record, message, addressee.Name, counts, today)));
    }

    /// <summary>Why a message is not to go any more on a London day; null if it is.</summary>
    public static string? WhyDropped(FrameworkInService framework, SupplierRecord record, LoggedMessage message, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(message);
        var years = message.Template.IsChasing() ? framework.Standings.All(message.Key.Supplier, record) : [];
        return DropReason.Of(record, record.MembershipOf(framework.Definition), years, message, today);
    }

    private async Task<UploadCounts?> CountsAsync(LedgerState<SupplierRecord> state, LoggedMessage message, CancellationToken cancellationToken)
    {
        if (message.Template is not (MessageTemplate.Errors or MessageTemplate.AcceptedWithWarnings))
            return null;
        if (state.Record.Uploads.Find(message.Key.Subject) is not { JudgedAs: > 0 and var sequence })
            return null;
        var entries = await ledger.ReadAsync(state.Name, sequence - 1, 1, cancellationToken);
        return entries is [var entry] && entry.ToEntry().Change is UploadJudged judged ? judged.Counts : null;
    }
}
