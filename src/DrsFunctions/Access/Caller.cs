using DrsFunctions.Compliance.Customers;

namespace DrsFunctions.Access;

/// <summary>Who asks, and what that lets them do.</summary>
/// <param name="Id">How the ledger names them as an actor.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Supplier">The supplier that they act for, where they are one.</param>
/// <param name="Customer">The URN of the customer that they act for, where they are one.</param>
public sealed record Caller(string Id, Role Role, string? Supplier = null, string? Customer = null)
{
    /// <summary>Whether they are of CCS: they read everything.</summary>
    public bool IsOfCcs => Role is Role.CcsRead or Role.CcsDecide or Role.CcsAdmin;

    /// <summary>Whether they may decide for CCS.</summary>
    public bool MayDecide => Role is Role.CcsDecide or Role.CcsAdmin;

    /// <summary>Whether they may read what is about a supplier alone: CCS, and the supplier itself.</summary>
    public bool MayReadSupplier(string supplier) => IsOfCcs || (Role == Role.Supplier && Supplier == supplier);

    /// <summary>Whether they may read customers' own requirements, be it all or some.</summary>
    public bool MayReadRequirements => IsOfCcs || Role == Role.Customer;

    /// <summary>Whether they may set customers' own requirements, be it all or some.</summary>
    public bool MaySetRequirements => Role is Role.CcsDecide or Role.CcsAdmin or Role.Customer;

    /// <summary>Whether they may read the requirements of a customer: CCS, and the customer itself.</summary>
    public bool MayReadRequirementsOf(string customer) => MayReadRequirements && (IsOfCcs || ActsFor(customer));

    /// <summary>Whether they may set requirements of a customer: who decides for CCS, and the customer itself.</summary>
    public bool MaySetRequirementsOf(string customer) => MaySetRequirements && (IsOfCcs || ActsFor(customer));

    /// <summary>Whether they may send files in a supplier's name: the supplier, and CCS's administrators.</summary>
    public bool MayUploadFor(string supplier) => Role == Role.CcsAdmin || (Role == Role.Supplier && Supplier == supplier);

    private bool ActsFor(string customer) => Customer is not null && CustomerUrn.Same(Customer, customer);
}
