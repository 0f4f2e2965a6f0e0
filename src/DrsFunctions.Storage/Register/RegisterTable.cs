using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Register;

/// <summary>Who is on a framework: its suppliers, which can be rebuilt from their ledgers, and their contacts, which stand nowhere else.</summary>
public sealed class RegisterTable
{
    // Ids and contacts sort before it; the secret and the index of awards after it.
    private const string AfterSuppliers = "~";
    private const string SaltKey = "~salt";
    private const string Type = "Type";
    private const string SupplierType = "supplier";
    private const string ContactType = "contact";
    private const string Salt = "Salt";

    private readonly TableClient table;
    private readonly VersionedRows rows;

    /// <summary>The register of an account.</summary>
    public RegisterTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.RegisterTable);
        rows = new(table);
    }

    /// <summary>Lists a supplier, unless what is listed follows from a later ledger entry.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> PutAsync(RegisteredSupplier supplier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        return await rows.PutAsync(RowOf(supplier), supplier.Version, known: null, isNew: false, cancellationToken) is not null;
    }

    /// <summary>Whether a supplier is listed as follows from its ledger; a line that follows from another entry is not judged. One point read.</summary>
    public Task<bool> HoldsAsync(RegisteredSupplier supplier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        return rows.HoldsAsync(RowOf(supplier), supplier.Version, cancellationToken);
    }

    /// <summary>A supplier; null if it is not listed. One point read.</summary>
    public async Task<RegisteredSupplier?> FindAsync(string framework, string supplier, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(framework, supplier, cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>A framework's suppliers by id.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">The most suppliers wanted, 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<Listing<RegisteredSupplier>> ListAsync(string framework, string? cursor, int limit, CancellationToken cancellationToken) =>
        table.PageAsync(OfType(framework, SupplierType), cursor, limit, null, Read, cancellationToken);

    /// <summary>The ids of all of a framework's suppliers.</summary>
    public async Task<ImmutableHashSet<string>> IdsAsync(string framework, CancellationToken cancellationToken)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var query = table.QueryAsync<TableEntity>(OfType(framework, SupplierType), select: [nameof(TableEntity.RowKey)], cancellationToken: cancellationToken);
        await foreach (var row in query)
            ids.Add(row.RowKey);
        return ids.ToImmutable();
    }

    /// <summary>The places on lots of all of a framework's suppliers, by supplier.</summary>
    public async Task<ImmutableDictionary<string, ImmutableArray<LotMembership>>> LotsAsync(string framework, CancellationToken cancellationToken)
    {
        var lots = ImmutableDictionary.CreateBuilder<string, ImmutableArray<LotMembership>>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(OfType(framework, SupplierType), cancellationToken: cancellationToken))
            lots[row.RowKey] = Read(row).Lots;
        return lots.ToImmutable();
    }

    /// <summary>A framework's suppliers that have no reporting contact that can be written to, by id.</summary>
    public async IAsyncEnumerable<RegisteredSupplier> WithoutContactAsync(string framework, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>($"{OfType(framework, SupplierType)} and {nameof(RegisteredSupplier.HasContact)} eq false", cancellationToken: cancellationToken))
            yield return Read(row);
    }

    /// <summary>Keeps who a contact is.</summary>
    public async Task PutContactAsync(string framework, RegisteredContact contact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var row = new TableEntity(framework, $"{contact.Supplier}|{contact.Id}")
        {
            [Type] = ContactType,
            [nameof(contact.Address)] = contact.Address,
            [nameof(contact.Name)] = contact.Name,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Forgets who a contact is.</summary>
    public async Task RemoveContactAsync(string framework, string supplier, string contactId, CancellationToken cancellationToken) =>
        await table.DeleteEntityAsync(framework, $"{supplier}|{contactId}", ETag.All, cancellationToken);

    /// <summary>Who a contact is; null if that is not known. One point read.</summary>
    public async Task<RegisteredContact?> FindContactAsync(string framework, string supplier, string contactId, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(framework, $"{supplier}|{contactId}", cancellationToken: cancellationToken);
        return found.HasValue ? ReadContact(found.Value!) : null;
    }

    /// <summary>The contacts of a supplier, or of all suppliers of a framework where none is named.</summary>
    public async IAsyncEnumerable<RegisteredContact> ContactsAsync(
        string framework,
        string? supplier,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = supplier is null
            ? OfType(framework, ContactType)
            : TableClient.CreateQueryFilter($"PartitionKey eq {framework} and RowKey ge {supplier + "|"} and RowKey lt {supplier + "}"}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return ReadContact(row);
    }

    /// <summary>The framework's secret, without which nobody can tell a contact's id from an address.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="fresh">32 random bytes, kept where there is no secret yet.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReadOnlyMemory<byte>> SaltAsync(string framework, ReadOnlyMemory<byte> fresh, CancellationToken cancellationToken)
    {
        if (await FindSaltAsync(framework, cancellationToken) is { } kept)
            return kept;
        try
        {
            await table.AddEntityAsync(new TableEntity(framework, SaltKey) { [Salt] = fresh.ToArray() }, cancellationToken);
            return fresh;
        }
        catch (RequestFailedException present) when (present.Status == 409)
        {
            return await FindSaltAsync(framework, cancellationToken) ?? throw new InvalidOperationException("The register's secret came and went.", present);
        }
    }

    /// <summary>The framework's secret; null where there is none yet.</summary>
    public async Task<byte[]?> FindSaltAsync(string framework, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(framework, SaltKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.GetBinary(Salt) : null;
    }

    private static TableEntity RowOf(RegisteredSupplier supplier)
    {
        var row = new TableEntity(supplier.Framework, supplier.Id) { [Type] = SupplierType, [nameof(supplier.Name)] = supplier.Name, [nameof(supplier.HasContact)] = supplier.HasContact };
        Chunks.Write(row, nameof(supplier.Lots), StorageJson.Write(supplier.Lots));
        if (supplier.Joined is { } joined)
            row[nameof(supplier.Joined)] = LocalDatePattern.Iso.Format(joined);
        if (supplier.Left is { } left)
            row[nameof(supplier.Left)] = LocalDatePattern.Iso.Format(left);
        return row;
    }

    private static string OfType(string framework, string type) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {framework} and RowKey lt {AfterSuppliers} and Type eq {type}");

    private static RegisteredContact ReadContact(TableEntity row)
    {
        var bar = row.RowKey.IndexOf('|', StringComparison.Ordinal);
        return new(row.RowKey[..bar], row.RowKey[(bar + 1)..], row.GetString(nameof(RegisteredContact.Address)) ?? "", row.GetString(nameof(RegisteredContact.Name)) ?? "");
    }

    private static RegisteredSupplier Read(TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        row.GetString(nameof(RegisteredSupplier.Name)) ?? "",
        StorageJson.Read<ImmutableArray<LotMembership>>(Chunks.Read(row, nameof(RegisteredSupplier.Lots)) ?? "[]"),
        Day(row.GetString(nameof(RegisteredSupplier.Joined))),
        Day(row.GetString(nameof(RegisteredSupplier.Left))),
        row.GetInt64(VersionedRows.Version) ?? 0)
    {
        HasContact = row.GetBoolean(nameof(RegisteredSupplier.HasContact)) ?? true,
    };

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
