using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>An upload whose process ended while it took it in.</summary>
/// <param name="What">The kind, and where it ended, for people.</param>
/// <param name="Call">At which call.</param>
/// <param name="Supplier">The supplier whose ledger it is about.</param>
/// <param name="Upload">The file.</param>
/// <param name="Replacement">The file that took its place since; null for none.</param>
internal sealed record CutUpload(string What, int Call, string Supplier, Upload Upload, Upload? Replacement)
{
    /// <summary>The file that lies there in the end.</summary>
    public Upload Last => Replacement ?? Upload;
}
