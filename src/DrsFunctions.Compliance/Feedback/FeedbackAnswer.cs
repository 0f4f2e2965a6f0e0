using System.Runtime.InteropServices;
using NodaTime;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What counts of one response.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FeedbackAnswer(LocalDate Received, string Lot, int Overall, FairnessAnswer Fairness, SupportAnswer Support);
