namespace DrsFunctions.Storage.Uploads;

/// <summary>Why a path does not say whose file it is.</summary>
public enum UploadPathProblem
{
    /// <summary>It has fewer than the four parts framework, owner, kind and file name.</summary>
    TooFewParts,

    /// <summary>Its second part is no id: not 1 to 40 letters, digits and hyphens.</summary>
    OwnerIsNoId,
}
