using DrsFunctions.Tests.Support;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>An upload whose process ended while it took it in.</summary>
/// <param name="What">The kind, and where it ended, for people.</param>
/// <param name="Call">At which call.</param>
/// <param name="Supplier">The supplier whose ledger it is about.</param>
/// <param name="Upload">The file.</param>
internal sealed record CutUpload(string What, int Call, string Supplier, Upload Upload);
