using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using NodaTime;

namespace DrsFunctions.Messages;

/// <summary>What a message's text is filled in from.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Record">The supplier.</param>
/// <param name="Message">The message.</param>
/// <param name="Name">The name of whom it goes to.</param>
/// <param name="Counts">How many errors and warnings the upload that it is about has; null where it is about none.</param>
/// <param name="Today">The London day on which it goes.</param>
public sealed record MessageContext(
    FrameworkInService Framework,
    SupplierRecord Record,
    LoggedMessage Message,
    string Name,
    UploadCounts? Counts,
    LocalDate Today)
{
    // A record would show the name wherever it is printed, in logs for example.

    /// <inheritdoc/>
    public override string ToString() => Message.Key.ToString();
}
