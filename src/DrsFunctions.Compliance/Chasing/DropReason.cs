using System.Collections.Immutable;
using DrsFunctions.Compliance.Standings;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>Why a message that was written down is not to be sent any more: what it is about was done or fell away meanwhile.</summary>
public static class DropReason
{
    /// <summary>What it asks for was done.</summary>
    public const string Met = "met";

    /// <summary>CCS does not ask for it any more.</summary>
    public const string Waived = "waived";

    /// <summary>The supplier does not owe it any more.</summary>
    public const string NotOwed = "notOwed";

    /// <summary>The supplier has left the framework.</summary>
    public const string SupplierLeft = "supplierLeft";

    /// <summary>CCS has taken the contact off its list.</summary>
    public const string ContactGone = "contactGone";

    /// <summary>Another message to this contact could not be delivered, for good.</summary>
    public const string AddressFailed = "addressFailed";

    /// <summary>A message of a later stage has taken its place.</summary>
    public const string LaterStage = "laterStage";

    /// <summary>It has waited for longer than the provider remembers messages: whether it was sent before cannot be found out.</summary>
    public const string TooOld = "tooOld";

    /// <summary>Why a message is not to be sent on a day; null if it is.</summary>
    /// <param name="record">The supplier.</param>
    /// <param name="membership">When the supplier is on the framework.</param>
    /// <param name="years">Its standings in all years of the framework, for a message that chases.</param>
    /// <param name="message">The message.</param>
    /// <param name="today">The London day.</param>
    public static string? Of(
        SupplierRecord record,
        Membership membership,
        ImmutableArray<StandingFacts> years,
        LoggedMessage message,
        LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(membership);
        ArgumentNullException.ThrowIfNull(message);
        if (message.Key.Contact != MessageKey.CategoryManager)
        {
            if (record.Contacts.GetValueOrDefault(message.Key.Contact) is not { Active: true })
                return ContactGone;
            if (record.StoppedContacts.Contains(message.Key.Contact))
                return AddressFailed;
        }

        if (!message.Template.IsChasing())
            return null;
        if (record.Messages.ByKey.Values.Any(other => Follows(other, message)))
            return LaterStage;
        return membership.Left < today ? SupplierLeft : OfObligation(years, message);
    }

    // Of stages that were missed, because the provider was away or would not take them, only the latest goes.
    private static bool Follows(LoggedMessage other, LoggedMessage message) =>
        other.Key != message.Key && other.Key with { Stage = message.Key.Stage } == message.Key && other.Template.IsChasing() && other.QueuedOn > message.QueuedOn;

    private static string? OfObligation(ImmutableArray<StandingFacts> years, LoggedMessage message)
    {
        var owed = years.SelectMany(year => year.Obligations).FirstOrDefault(obligation =>
            obligation.Kind.ToString().Equals(message.Key.Obligation, StringComparison.OrdinalIgnoreCase) && obligation.Subject == message.Key.Subject);
        if (owed is null)
            return NotOwed;
        if (owed.IsWaived)
            return Waived;
        return owed.IsMet ? Met : null;
    }
}
