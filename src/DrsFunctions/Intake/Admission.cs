using Azure.Storage.Blobs.Models;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Intake;

/// <summary>How a blob may be read.</summary>
/// <param name="Conditions">Under which conditions alone its bytes are fetched; null for none.</param>
/// <param name="Surrender">The judgement if it is only to be hashed and set apart; null to read it.</param>
public sealed record Admission(BlobRequestConditions? Conditions, Judgement? Surrender);
