using DrsFunctions.Compliance.Reports;

namespace DrsFunctions.Messages.Tests.Given;

internal static class Reports
{
    public static Report OfYear4 { get; } = new(4, new(2026, 1, 10), "Director", [], [], [], [], []);
}
