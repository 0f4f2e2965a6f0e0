using DrsFunctions.Access;
using DrsFunctions.Http;
using DrsFunctions.Intake;
using DrsFunctions.Screens.Forms;
using DrsFunctions.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DrsFunctions.Screens.Uploads;

/// <summary>Reads a file out of the form that a browser without script sends: all of it in memory, up to the largest that may be sent so.</summary>
internal sealed class UploadForm(LimitOptions limits)
{
    /// <summary>The form's field of what the file is.</summary>
    public const string Kind = "kind";

    /// <summary>The form's field of the file.</summary>
    public const string File = "file";

    // What is larger is not heard to its end.
    private const long MostRead = 128L * 1024 * 1024;
    private const int AroundTheFile = 64 * 1024;
    private const int Megabyte = 1024 * 1024;
    private const int LongestField = 1000;

    /// <summary>What the form sent.</summary>
    /// <exception cref="RefusalException">400: it is no form. 403: it is none of this service's.</exception>
    public async Task<SentFile> ReadAsync(HttpRequest request, string supplier, Caller caller, CancellationToken cancellationToken)
    {
        var most = limits.MaximumBytes + AroundTheFile;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = MostRead;
        if (request.ContentLength is { } length && length > most)
            return await TooLargeAsync(request, length, cancellationToken);

        var form = await FormReading.WithFileAsync(request, most, LongestField, cancellationToken);
        FormToken.Demand(request, form, caller);
        var kind = UploadKinds.Parse(supplier, form[Kind].ToString());
        var file = form.Files.GetFile(File);
        var name = UploadFileName.Last(file?.FileName ?? "");
        return new(kind, name, file is null ? null : await ContentAsync(file, cancellationToken))
        {
            KindProblem = kind is null ? UploadWording.NoKind : null,
            FileProblem = ProblemOf(file, name),
        };
    }

    private string? ProblemOf(IFormFile? file, string name) => file switch
    {
        null or { Length: 0, FileName: "" } => UploadWording.NoFile,
        { Length: 0 } => UploadWording.Empty,
        _ when file.Length > limits.MaximumBytes => UploadWording.TooLarge(limits.MaximumBytes),
        _ => UploadFileName.IsName(name) ? null : UploadWording.BadName,
    };

    private static async Task<BinaryData> ContentAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        return await BinaryData.FromStreamAsync(stream, cancellationToken);
    }

    // A browser that is still sending takes an answer for a broken connection, so the rest is heard and let go.
    private async Task<SentFile> TooLargeAsync(HttpRequest request, long length, CancellationToken cancellationToken)
    {
        if (length <= MostRead)
            await request.Body.CopyToAsync(Stream.Null, Megabyte, cancellationToken);
        return new(null, "", null) { FileProblem = UploadWording.TooLarge(limits.MaximumBytes) };
    }
}
