using System.Collections.Immutable;

namespace DrsFunctions.Compliance.Targets;

/// <summary>
/// Explains a target step by step. Steps that change nothing are left out; totals are told to 6 places, as ratios are,
/// and each amount is the difference of two totals, so that the amounts always sum to the target. The last total is the
/// target itself, to its last digit: a supplier held to its own baseline of a third is not held to a little less or more.
/// </summary>
internal sealed class TargetSteps
{
    private const int ToldPlaces = 6;

    private readonly ImmutableArray<TargetStep>.Builder steps = ImmutableArray.CreateBuilder<TargetStep>();
    private readonly string first;
    private decimal total;
    private decimal exact;

    public TargetSteps(string first, decimal amount)
    {
        this.first = first;
        To(first, amount);
    }

    /// <summary>Goes to a total, under the name of what changes it.</summary>
    public TargetSteps To(string label, decimal next)
    {
        var told = decimal.Round(next, ToldPlaces, MidpointRounding.AwayFromZero);
        if (told != total)
            steps.Add(new(label, told - total, told));
        total = told;
        exact = next;
        return this;
    }

    /// <summary>The target that the steps have come to. A target of 0 that nothing led to still shows where it starts.</summary>
    public TargetFigure Target(FigureReason? reason)
    {
        if (steps.Count == 0)
            steps.Add(new(first, 0, 0));
        if (exact != total)
            steps[^1] = new(steps[^1].Label, steps[^1].Amount + (exact - total), exact);
        return new(exact, reason, steps.ToImmutable());
    }
}
