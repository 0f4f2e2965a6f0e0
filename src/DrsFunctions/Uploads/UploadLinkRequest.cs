namespace DrsFunctions.Uploads;

/// <summary>What a link to upload is asked for with.</summary>
/// <param name="Kind">The kind of file: <c>report</c>.</param>
/// <param name="FileName">Its name, which may hold folders.</param>
public sealed record UploadLinkRequest(string? Kind, string? FileName);
