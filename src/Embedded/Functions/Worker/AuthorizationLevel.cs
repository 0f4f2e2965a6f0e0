namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which key a request must carry, in <c>?code=</c> or <c>x-functions-key</c>.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,

    /// <summary>A user's token.</summary>
    User = 1,

    /// <summary>The function's key, the host's or the master key.</summary>
    Function = 2,

    /// <summary>A system key.</summary>
    System = 3,

    /// <summary>The master key only.</summary>
    Admin = 4,
}
