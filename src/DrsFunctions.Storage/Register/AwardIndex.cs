using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure;
using Azure.Data.Tables;
using DrsFunctions.Storage.Rows;

namespace DrsFunctions.Storage.Register;

/// <summary>
/// Which supplier an award is of, so that none counts for two. Rows of the register beside the suppliers; they can be rebuilt from
/// the suppliers' ledgers.
/// </summary>
public sealed class AwardIndex
{
    private const string Prefix = "~award|";
    private const string AfterPrefix = "~award}";
    private const string Supplier = "Supplier";
    private const string Award = "Award";

    // So many awards are asked for one by one; of more the whole index is read.
    private const int MostPointReads = 200;
    private const int RowsAtOnce = 100;
    private const int CallsAtATime = 8;

    private readonly TableClient table;

    /// <summary>The index of an account.</summary>
    public AwardIndex(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        table = clients.Table(StorageNames.RegisterTable);
    }

    /// <summary>Claims awards for suppliers. What nobody holds is held from now on; claiming it again changes nothing.</summary>
    /// <param name="framework">The framework's id.</param>
    /// <param name="claims">The supplier that each award is claimed for, by award.</param>
    /// <param name="cancellationToken">Gives up; what is claimed stays claimed.</param>
    /// <returns>The suppliers of those that others hold, by award.</returns>
    public async Task<ImmutableDictionary<string, string>> ClaimAsync(
        string framework,
        IReadOnlyDictionary<string, string> claims,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var owners = new ConcurrentDictionary<string, string>(await KnownAsync(framework, claims.Keys, cancellationToken), StringComparer.Ordinal);
        var free = claims.Where(claim => !owners.ContainsKey(claim.Key)).OrderBy(claim => claim.Key, StringComparer.Ordinal).Chunk(RowsAtOnce);
        await Parallel.ForEachAsync(free, Several(cancellationToken), async (batch, token) =>
        {
            foreach (var (award, owner) in await AddAsync(framework, batch, token))
                owners[award] = owner;
        });
        return owners
            .Where(owner => claims.TryGetValue(owner.Key, out var claimant) && claimant != owner.Value)
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>Lets go of awards that a supplier holds; those of others stay.</summary>
    public Task ReleaseAsync(string framework, string supplier, IEnumerable<string> awards, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(awards, Several(cancellationToken), async (award, token) =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(framework, KeyOf(award), cancellationToken: token);
            if (row.HasValue && row.Value!.GetString(Supplier) == supplier)
                await table.DeleteEntityAsync(framework, KeyOf(award), row.Value.ETag, token);
        });

    /// <summary>The suppliers of all of a framework's awards, by award.</summary>
    public async Task<ImmutableDictionary<string, string>> AllAsync(string framework, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {framework} and RowKey ge {Prefix} and RowKey lt {AfterPrefix}");
        var owners = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            owners[row.GetString(Award) ?? ""] = row.GetString(Supplier) ?? "";
        return owners.ToImmutable();
    }

    private async Task<IEnumerable<KeyValuePair<string, string>>> KnownAsync(string framework, IEnumerable<string> awards, CancellationToken cancellationToken)
    {
        var wanted = awards.ToArray();
        if (wanted.Length > MostPointReads)
            return await AllAsync(framework, cancellationToken);

        var known = new ConcurrentBag<KeyValuePair<string, string>>();
        await Parallel.ForEachAsync(wanted, Several(cancellationToken), async (award, token) =>
        {
            var row = await table.GetEntityIfExistsAsync<TableEntity>(framework, KeyOf(award), cancellationToken: token);
            if (row.HasValue)
                known.Add(KeyValuePair.Create(award, row.Value!.GetString(Supplier) ?? ""));
        });
        return known;
    }

    // Who holds each award of a batch afterwards: the claimant, unless somebody else was there first.
    private async Task<IEnumerable<KeyValuePair<string, string>>> AddAsync(string framework, KeyValuePair<string, string>[] batch, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(batch.Select(claim => new TableTransactionAction(TableTransactionActionType.Add, RowOf(framework, claim))), cancellationToken);
            return batch;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409 && batch.Length > 1)
        {
            var owners = new List<KeyValuePair<string, string>>(batch.Length);
            foreach (var claim in batch)
                owners.AddRange(await AddAsync(framework, [claim], cancellationToken));
            return owners;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return await KnownAsync(framework, [batch[0].Key], cancellationToken);
        }
    }

    private static TableEntity RowOf(string framework, KeyValuePair<string, string> claim) =>
        new(framework, KeyOf(claim.Key)) { [Award] = claim.Key, [Supplier] = claim.Value };

    private static string KeyOf(string award) => Prefix + RowKeys.Of(award);

    private static ParallelOptions Several(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = CallsAtATime, CancellationToken = cancellationToken };
}
