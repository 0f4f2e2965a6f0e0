using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Exports;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Exports.Tests.Given;

/// <summary>The ledgers of a framework, written as the app writes them.</summary>
internal sealed class FrameworkLedgers(StorageClients clients, FrameworkInService framework)
{
    public Ledger<SupplierRecord> Suppliers { get; } = new(clients);

    public Ledger<FrameworkRecord> Lists { get; } = new(clients);

    public FrameworkInService Framework => framework;

    public Publication Publication => new(Suppliers, Lists, new ExportStore(clients));

    /// <summary>Appends what happened on a day, with what it does to targets.</summary>
    public Task TellAsync(string supplier, string day, params Change[] changes) => Suppliers.AppendAsync(
        new(framework.Id, supplier),
        record => framework.Settlement.Around(record, day.Noon(), _ => changes),
        new("ccs", "test"),
        day.Noon(),
        framework.Settlement.NextDay);

    /// <summary>Appends to the framework's own lists.</summary>
    public Task TellListsAsync(string day, params Change[] changes) =>
        Lists.AppendAsync(LedgerName.OfFramework(framework.Id), _ => changes, new("ccs", "test"), day.Noon());

    /// <summary>Exports a day.</summary>
    public Task<ExportManifest> ExportAsync(string day) => Publication.PublishAsync(framework, day.Day(), CancellationToken.None);
}
