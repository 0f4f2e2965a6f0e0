using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What a feedback file is read against: nothing that changes while it is read.</summary>
/// <param name="Framework">The framework of its path.</param>
/// <param name="ReceivedOn">The London day on which it arrived.</param>
/// <param name="MostMessages">How many messages of either severity are kept.</param>
public sealed record FeedbackSetting(Framework Framework, LocalDate ReceivedOn, int MostMessages = 1_000);
