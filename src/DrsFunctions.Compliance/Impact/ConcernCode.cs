namespace DrsFunctions.Compliance.Impact;

/// <summary>What CCS may have to look at.</summary>
public enum ConcernCode
{
    /// <summary>The index is no higher than the year before.</summary>
    IndexNotRisen,

    /// <summary>The index of an outcome is lower than the year before.</summary>
    OutcomeFallen,

    /// <summary>Two years running the index grew by less than half of what business grew by.</summary>
    GrowthBelowBusiness,

    /// <summary>The bank holidays of a year within reach are only computed, although lists are published.</summary>
    HolidaysComputed,

    /// <summary>A supplier has no reporting contact that can be written to.</summary>
    NoContact,

    /// <summary>A supplier has given no feedback for a quarter, and the due date has passed.</summary>
    NoFeedback,
}
