namespace DrsFunctions.Cli;

/// <summary>What <c>drs</c> ends with.</summary>
internal static class ExitCode
{
    /// <summary>All is well: the file is accepted, the ledgers are intact, the demo came out as expected.</summary>
    public const int Good = 0;

    /// <summary>It is not: the file has errors, a ledger is broken, a standing is not what it should be.</summary>
    public const int Bad = 1;

    /// <summary>The command could not be understood, or what it needs is not there.</summary>
    public const int Usage = 2;
}
