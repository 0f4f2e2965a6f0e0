namespace DrsFunctions.Compliance.Frameworks;

/// <summary>What follows from a supplier's service lines.</summary>
public static class ServiceLines
{
    /// <summary>Whether suppliers of these lines deal with consumers, the people who owe the debts: debt recovery, or litigation and enforcement.</summary>
    public static bool AreConsumerFacing(this IEnumerable<ServiceLine> lines) => lines.Any(line => line is ServiceLine.DR or ServiceLine.LI);
}
