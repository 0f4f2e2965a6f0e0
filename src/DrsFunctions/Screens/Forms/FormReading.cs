using DrsFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DrsFunctions.Screens.Forms;

/// <summary>Reads what a page's form sends.</summary>
internal static class FormReading
{
    private const int LongestField = 32_000;
    private const int MostFields = 20;

    /// <summary>The fields of a form without files.</summary>
    /// <exception cref="RefusalException">400: it is no form, or larger than any of the pages'.</exception>
    public static Task<IFormCollection> FieldsAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, new() { ValueLengthLimit = LongestField, ValueCountLimit = MostFields }, cancellationToken);

    /// <summary>The fields of a form with a file. All of it is kept in memory, so that nothing of it is left on a disk.</summary>
    /// <param name="request">The form.</param>
    /// <param name="most">The most bytes of it.</param>
    /// <param name="longestField">The most characters of a field other than the file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusalException">400: it is no form, or larger.</exception>
    public static Task<IFormCollection> WithFileAsync(HttpRequest request, long most, int longestField, CancellationToken cancellationToken)
    {
        var inMemory = checked((int)most);
        return ReadAsync(
            request,
            new() { ValueLengthLimit = longestField, ValueCountLimit = MostFields, MultipartBodyLengthLimit = most, MemoryBufferThreshold = inMemory, BufferBodyLengthLimit = most },
            cancellationToken);
    }

    private static async Task<IFormCollection> ReadAsync(HttpRequest request, FormOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(options, cancellationToken) : throw NoForm();
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or BadHttpRequestException)
        {
            throw NoForm();
        }
    }

    private static RefusalException NoForm() => new(Problem.BadRequest("What was sent is none of this service's forms. Go back, load the page again and send it from there."));
}
