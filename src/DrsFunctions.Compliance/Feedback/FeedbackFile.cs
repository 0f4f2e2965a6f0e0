using System.Collections.Immutable;
using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.PersonalData;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>What a feedback file comes to, before it is held against what is known of its supplier.</summary>
/// <param name="Rows">Rows below the headers, blank ones left out.</param>
/// <param name="Months">The counts of every lot and month that it holds, by month and lot.</param>
/// <param name="FirstRows">The first row of each lot that it names.</param>
/// <param name="Messages">What is to be said about it, as far as it is kept.</param>
/// <param name="Errors">Every error, kept or not.</param>
/// <param name="Warnings">Every warning, kept or not.</param>
/// <param name="Omitted">How many messages were not kept.</param>
/// <param name="Normalisations">What was read in a lenient way.</param>
/// <param name="PersonalData">What its text columns seem to hold, by kind.</param>
/// <param name="PersonalDataRows">In how many rows.</param>
/// <param name="PersonalDataElsewhere">Whether any of it stands outside Comment.</param>
public sealed record FeedbackFile(
    int Rows,
    ImmutableArray<MonthlyFeedback> Months,
    ImmutableSortedDictionary<string, int> FirstRows,
    ImmutableArray<Message> Messages,
    int Errors,
    int Warnings,
    int Omitted,
    ImmutableArray<NormalisationCount> Normalisations,
    PersonalDataCounts PersonalData,
    int PersonalDataRows,
    bool PersonalDataElsewhere)
{
    private const int QuarantinedShare = 100;

    /// <summary>Whether it is set apart: personal data outside Comment, or in 1 % or more of its rows.</summary>
    public bool IsQuarantined => PersonalDataElsewhere || (PersonalDataRows > 0 && (long)PersonalDataRows * QuarantinedShare >= Rows);
}
