using System.Collections.Immutable;
using DrsFunctions.Compliance.Ledgers;

namespace DrsFunctions.Compliance.Customers;

/// <summary>The customers that CCS's list names. Until there is a list nobody is checked against it.</summary>
/// <param name="ByKey">By the key of their URNs.</param>
public sealed record CustomerList(ImmutableSortedDictionary<string, Customer> ByKey)
{
    /// <summary>No list yet.</summary>
    public static CustomerList Empty { get; } = new(ImmutableSortedDictionary.Create<string, Customer>(StringComparer.Ordinal));

    /// <summary>Whether there is no list yet.</summary>
    public bool IsEmpty => ByKey.IsEmpty;

    /// <summary>Whether a URN is on the list, or there is no list yet.</summary>
    public bool Allows(string urn) => IsEmpty || Find(urn) is not null;

    /// <summary>The customer of that URN; null if it is not on the list.</summary>
    public Customer? Find(string urn) => ByKey.GetValueOrDefault(CustomerUrn.Key(urn));

    /// <summary>The list after another one was taken.</summary>
    public CustomerList With(CustomersListed listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        var customers = ByKey.ToBuilder();
        foreach (var customer in listed.Added.Concat(listed.Changed))
            customers[CustomerUrn.Key(customer.Urn)] = customer;
        customers.RemoveRange(listed.Removed.Select(CustomerUrn.Key));
        return new(customers.ToImmutable());
    }
}
