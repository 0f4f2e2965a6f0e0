using System.Collections.Immutable;
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
        return new(
            Framework,
            Title,
            Starts,
            Ends,
            [.. Lots.Select(lot => new Lot(lot.Lot, lot.Title, [.. lot.ServiceLines.Select(Words.ServiceLine)], lot.Ends ?? Ends))],
            Reporting,
            Bands,
            CategoryManager.Email,
            [.. catalogues[Catalogue].OrderBy(version => version.EffectiveFrom)]);
    }
}

/// <summary>A lot as its framework's file writes it.</summary>
internal sealed record LotFile(string Lot, string Title, ImmutableArray<string> ServiceLines, LocalDate? Ends = null);

/// <summary>Who at the authority hears of what goes wrong.</summary>
internal sealed record CategoryManagerFile(string Email);
