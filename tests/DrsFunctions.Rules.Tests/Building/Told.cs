using System.Globalization;
using DrsFunctions.Compliance.Targets;

namespace DrsFunctions.Rules.Tests.Building;

/// <summary>Explanations as one line of text.</summary>
internal static class Told
{
    public static string Steps(TargetFigure target) =>
        string.Join(" | ", target.Steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Label} {step.Amount:0.############################} {step.Total:0.############################}")));
}
