using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Ledgers;
using NodaTime;

namespace DrsFunctions.Chaos.InProcess;

/// <summary>Makes suppliers known without any file.</summary>
internal static class KnownSupplier
{
    private const string Contact = "contact";

    /// <summary>Lists one on lot 1 from a day on, with somebody to write to.</summary>
    public static Task ListAsync(AppInProcess app, string framework, string supplier, LocalDate joined, Instant now) => app.Service<Ledger<SupplierRecord>>().AppendAsync(
        new(framework, supplier),
        _ => [new SupplierListed(supplier, [new("1", joined, null)]), new ContactListed(new(Contact, ContactRole.Reporting, Active: true))],
        new("ccs", "test"),
        now);
}
