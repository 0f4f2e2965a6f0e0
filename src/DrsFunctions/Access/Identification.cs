using DrsFunctions.Http;

namespace DrsFunctions.Access;

/// <summary>What is known of whoever asks: who they are, or why nobody can say.</summary>
/// <param name="Caller">Who they are; null where that is not known.</param>
/// <param name="Refusal">Why not, as those are told who ask for what takes a caller; null where they are known.</param>
/// <param name="Challenge">The header <c>WWW-Authenticate</c> of that answer; null where it takes none.</param>
internal sealed record Identification(Caller? Caller, RefusalException? Refusal, string? Challenge)
{
    private const string Scheme = "Bearer";

    /// <summary>Nothing says who asks.</summary>
    public static Identification Nobody { get; } = new(null, new(Problem.Unauthorised()), Scheme);

    /// <summary>Who asks could not be found out.</summary>
    public static Identification Unreachable { get; } = new(null, new(Problem.SignInUnavailable()), null);

    /// <summary>A known caller.</summary>
    public static Identification Of(Caller caller) => new(caller, null, null);

    /// <summary>What they show is not believed.</summary>
    public static Identification Disbelieved(string reason) =>
        new(null, new(Problem.Unauthorised(reason)), $"{Scheme} error=\"invalid_token\", error_description=\"{reason}\"");

    /// <summary>They are known and have nothing to do here.</summary>
    public static Identification Stranger(string reason) => new(null, new(Problem.Forbidden(reason)), null);
}
