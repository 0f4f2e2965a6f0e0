using System.Collections.Immutable;
using System.Text.Json.Serialization;
using DrsFunctions.Compliance.Frameworks;
using NodaTime;

namespace DrsFunctions.Files.Frameworks;

/// <summary>A framework as its file writes it.</summary>
internal sealed record FrameworkFile(
    string Framework,
    string Title,
    LocalDate Starts,
    LocalDate Ends,
    string Catalogue,
    ImmutableArray<LotFile> Lots,
    ReportingRules Reporting,
    Bands Bands,
    CategoryManagerFile CategoryManager)
{
    /// <summary>The framework, with every version of its catalogue.</summary>
    public Framework ToFramework(ILookup<string, Catalogue> catalogues)
    {
        if (!catalogues.Contains(Catalogue))
            throw new FormatException($"catalogue: there is no catalogue {Catalogue} in the folder.");
        Check();
        return new(
            Framework,
            Title,
            Starts,
            Ends,
            [.. Lots.Select(lot => new Lot(lot.Lot, lot.Title, [.. lot.ServiceLines.Select(line => Words.ServiceLine(line, $"lot {lot.Lot}, serviceLines"))], lot.Ends ?? Ends))],
            Reporting,
            Bands,
            CategoryManager.Email,
            [.. catalogues[Catalogue].OrderBy(version => version.EffectiveFrom)]);
    }

    private void Check()
    {
        Require.That(Ends > Starts, "ends", "a framework must end after it starts.");
        Require.Given(Lots, "lots");
        Require.That(!Lots.IsEmpty, "lots", "there must be at least one.");
        Require.Distinct(Lots.Select(lot => lot.Lot), "lots, lot");
        foreach (var lot in Lots)
            Require.That(!(lot.Ends < Starts) && !(lot.Ends > Ends), $"lot {lot.Lot}, ends", "it must lie within the framework.");

        Require.That(Reporting.DueWorkingDaysAfterYearEnd > 0, "reporting, dueWorkingDaysAfterYearEnd", "it must be above 0.");
        Require.That(Reporting.MinimumDaysToReport > 0, "reporting, minimumDaysToReport", "it must be above 0.");
        Require.That(Reporting.ObligationsFromYear > 0, "reporting, obligationsFromYear", "years count from 1.");
        Require.That(Bands.Good > Bands.ApproachingTarget && Bands.ApproachingTarget > Bands.RequiresImprovement, "bands", "each must begin below the one before.");
    }
}

/// <summary>A lot as its framework's file writes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LotFile(string Lot, string Title, ImmutableArray<string> ServiceLines, LocalDate? Ends = null);

/// <summary>Who at the authority hears of what goes wrong.</summary>
internal sealed record CategoryManagerFile(string Email);
