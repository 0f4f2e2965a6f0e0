using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Submissions;

/// <summary>Puts findings into the reading of a file: at a cell, or at the file as a whole.</summary>
internal static class Findings
{
    public static void Error(this FileReading reading, TableRow row, string column, Finding finding) =>
        reading.Error(row, column, finding.Code, finding.Text, finding.HowToFix);

    public static void Warning(this FileReading reading, TableRow row, string column, Finding finding) =>
        reading.Warning(row, column, finding.Code, finding.Text, finding.HowToFix);

    public static void ErrorOfFile(this FileReading reading, Finding finding) => reading.Add(finding.OfFile(Severity.Error));

    public static void WarningOfFile(this FileReading reading, Finding finding) => reading.Add(finding.OfFile(Severity.Warning));

    public static Message OfFile(this Finding finding, Severity severity, string? found = null) =>
        Message.OfFile(finding.Code, severity, found, finding.Text, finding.HowToFix);
}
