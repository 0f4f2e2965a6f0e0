using DrsFunctions.Compliance.Awards;
using DrsFunctions.Compliance.Frameworks;

namespace DrsFunctions.Compliance.Suppliers;

/// <summary>The business that a supplier won through the framework and that falls into one reporting year: <c>W</c> of the domain page.</summary>
/// <param name="Gbp">In pounds, to the penny.</param>
public readonly record struct BusinessWon(decimal Gbp)
{
    private const decimal Million = 1_000_000;

    /// <summary>No business; it never excuses a report.</summary>
    public static BusinessWon None => default;

    /// <summary>The sum of what awards leave to a year, each share rounded down to the penny.</summary>
    public static BusinessWon Of(IEnumerable<Award> awards, ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(awards);
        return new(awards.Sum(award => award.ShareOf(year)));
    }

    /// <summary>In £ million, as the rules take it.</summary>
    public decimal Millions => Gbp / Million;
}
