using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Http;

/// <summary>
/// A question that ends without an answer, thrown where it is found out and turned into problem details at the edge:
/// it keeps the functions to the case that goes well.
/// </summary>
/// <param name="result">The problem details.</param>
public sealed class RefusalException(IResult result) : Exception
{
    /// <summary>The answer to give.</summary>
    public IResult Result => result;
}
