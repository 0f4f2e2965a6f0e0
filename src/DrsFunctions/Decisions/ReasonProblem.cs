namespace DrsFunctions.Decisions;

/// <summary>What keeps a reason from being kept.</summary>
internal enum ReasonProblem
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It has more characters than are kept.</summary>
    TooLong,

    /// <summary>It holds control characters.</summary>
    Unprintable,

    /// <summary>It holds what looks like personal data.</summary>
    PersonalData,
}
