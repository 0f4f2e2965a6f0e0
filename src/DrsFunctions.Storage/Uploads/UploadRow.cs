using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Storage.Rows;
using NodaTime.Text;

namespace DrsFunctions.Storage.Uploads;

/// <summary>Uploads as rows of the table <c>Uploads</c>.</summary>
internal static class UploadRow
{
    private const string Rows = "Rows";
    private const string Errors = "Errors";
    private const string Warnings = "Warnings";
    private const string Kind = "Kind";

    /// <summary>The row of an upload.</summary>
    public static TableEntity Of(string partition, KeptUpload upload)
    {
        var row = new TableEntity(partition, RowKeys.HashOf(upload.Path.Text))
        {
            [nameof(KeptUpload.Path)] = upload.Path.Text,
            [Kind] = upload.Path.Kind,
            [nameof(KeptUpload.ETag)] = upload.ETag,
            [nameof(KeptUpload.ReceivedOn)] = InstantPattern.ExtendedIso.Format(upload.ReceivedOn),
            [Rows] = upload.Counts.Rows,
            [Errors] = upload.Counts.Errors,
            [Warnings] = upload.Counts.Warnings,
            [nameof(KeptUpload.Attempts)] = upload.Attempts,
            [nameof(KeptUpload.JudgedAs)] = upload.JudgedAs,
        };
        if (upload.UploadId is { } id)
            row[nameof(KeptUpload.UploadId)] = id;
        if (upload.Outcome is { } outcome)
            row[nameof(KeptUpload.Outcome)] = JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
        return row;
    }

    /// <summary>The upload of a row.</summary>
    public static KeptUpload Read(TableEntity row) => new(
        UploadPath.Parse(row.GetString(nameof(KeptUpload.Path)) ?? ""),
        row.GetString(nameof(KeptUpload.ETag)) ?? "",
        InstantPattern.ExtendedIso.Parse(row.GetString(nameof(KeptUpload.ReceivedOn)) ?? "").Value,
        row.GetString(nameof(KeptUpload.UploadId)),
        row.GetString(nameof(KeptUpload.Outcome)) is { } outcome ? Enum.Parse<UploadOutcome>(outcome, ignoreCase: true) : null,
        new(row.GetInt32(Rows) ?? 0, row.GetInt32(Errors) ?? 0, row.GetInt32(Warnings) ?? 0),
        row.GetInt64(VersionedRows.Version) ?? 0,
        row.GetInt32(nameof(KeptUpload.Attempts)) ?? 0)
    {
        JudgedAs = row.GetInt64(nameof(KeptUpload.JudgedAs)) ?? 0,
        Row = row.ETag,
    };
}
