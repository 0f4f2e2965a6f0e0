namespace DrsFunctions.Compliance.Chasing;

/// <summary>What makes a message to a person the only one of its kind: one is sent for each key, ever.</summary>
/// <param name="Framework">The framework's id.</param>
/// <param name="Supplier">The supplier's id.</param>
/// <param name="Obligation">What it is about: <c>plan</c>, <c>report</c>, <c>feedback</c>, <c>correction</c> or <c>answer</c>.</param>
/// <param name="Subject">The year, quarter, upload, alert or decision it is about.</param>
/// <param name="Stage">Why it is sent now: <c>dueSoon</c>, <c>escalated-40</c>, <c>accepted</c> and the like.</param>
/// <param name="Contact">Whom it goes to: a contact's id, or <c>categoryManager</c>. Never an address.</param>
public sealed record MessageKey(string Framework, string Supplier, string Obligation, string Subject, string Stage, string Contact)
{
    /// <summary>The contact that stands for the framework's category manager.</summary>
    public const string CategoryManager = "categoryManager";

    /// <summary>The parts with bars between them: the message's reference at the provider.</summary>
    public override string ToString() => $"{Framework}|{Supplier}|{Obligation}|{Subject}|{Stage}|{Contact}";

    /// <summary>The key that reads like this; null if none does.</summary>
    public static MessageKey? Parse(string? text) =>
        text?.Split('|') is [var framework, var supplier, var obligation, var subject, var stage, var contact]
            ? new(framework, supplier, obligation, subject, stage, contact)
            : null;
}
