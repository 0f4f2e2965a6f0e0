using Microsoft.AspNetCore.Http;

namespace DrsFunctions.Http;

/// <summary>Answers that go well.</summary>
public static class Answer
{
    /// <summary>200 with JSON and an ETag over it.</summary>
    public static IResult Json<T>(T body) => new JsonAnswer<T>(body);
}
