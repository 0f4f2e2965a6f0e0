using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Suppliers;

/// <summary>Makes a supplier's line in the register out of its ledger.</summary>
internal static class RegisterEntry
{
    /// <summary>The line of a registered supplier.</summary>
    public static RegisteredSupplier Of(FrameworkInService framework, LedgerState<SupplierRecord> state)
    {
        var record = state.Record;
        var membership = record.MembershipOf(framework.Definition);
        return new(
            framework.Id,
            state.Name.Owner,
            record.Name ?? state.Name.Owner,
            [.. record.Lots.Values],
            membership.Joined,
            membership.Left,
            state.Sequence)
        {
            HasContact = !Recipients.Of(record, ChaseAudience.Reporting).IsEmpty,
        };
    }
}
