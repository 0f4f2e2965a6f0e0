namespace DrsFunctions.Compliance.Impact;

/// <summary>What may go wrong with the framework as a whole.</summary>
public enum ConcernCode
{
    /// <summary>The index is no higher than the year before.</summary>
    IndexNotRisen,

    /// <summary>The index of an outcome is lower than the year before.</summary>
    OutcomeFallen,

    /// <summary>Two years running the index grew by less than half of what business grew by.</summary>
    GrowthBelowBusiness,
}
