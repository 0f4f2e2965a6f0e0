using DrsFunctions.Storage.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace DrsFunctions.Http;

/// <summary>Answers that go well.</summary>
public static class Answer
{
    /// <summary>200 with JSON and an ETag over it.</summary>
    public static IResult Json<T>(T body) => new JsonAnswer<T>(body);

    /// <summary>200 with JSON that holds the instant it answers for, which is no part of the ETag.</summary>
    public static IResult JsonAsOf<T>(T body, Instant asOf) => new JsonAnswer<T>(body, StorageJson.Write(asOf).Trim('"'));
}
