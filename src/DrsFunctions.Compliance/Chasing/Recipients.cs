using System.Collections.Immutable;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Chasing;

/// <summary>Who is written to about a supplier.</summary>
public static class Recipients
{
    /// <summary>At most so many people are written to about one thing; a list of contacts beyond that is a mistake or worse.</summary>
    public const int Most = 20;

    /// <summary>The ids of the contacts that something is for: active ones whose address has not failed, by id; or the category manager.</summary>
    public static ImmutableArray<string> Of(SupplierRecord record, ChaseAudience audience)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (audience == ChaseAudience.CategoryManager)
            return [MessageKey.CategoryManager];
        var contacts =
            from contact in record.Contacts.Values
            where contact.Active && !record.StoppedContacts.Contains(contact.Id)
            where contact.Role == ContactRole.Reporting || audience == ChaseAudience.ReportingAndSenior
            orderby contact.Role
            select contact.Id;
        return [.. contacts.Take(Most)];
    }
}
