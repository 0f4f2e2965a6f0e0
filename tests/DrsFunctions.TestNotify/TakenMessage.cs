namespace DrsFunctions.TestNotify;

/// <summary>A message that the server has taken: that is, one that a person gets.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">The caller's reference.</param>
/// <param name="Address">Where to.</param>
/// <param name="TemplateId">Its text.</param>
/// <param name="Fields">What its text is filled in with.</param>
/// <param name="Status">What has become of it.</param>
public sealed record TakenMessage(
    string Id,
    string? Reference,
    string Address,
    string TemplateId,
    IReadOnlyDictionary<string, string> Fields,
    string Status);
