using System.Collections.Immutable;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Register;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Recovery;

/// <summary>
/// The nightly copies of the contacts in <c>backup/contacts</c>, kept for 30 days: names and addresses stand in the register alone,
/// and nothing brings them back but this.
/// </summary>
public sealed class ContactBackup
{
    private const string Folder = "contacts/";
    private const string Extension = ".json";
    private const int DaysKept = 30;

    private readonly RegisterTable register;
    private readonly BlobContainerClient container;

    /// <summary>The copies of an account.</summary>
    public ContactBackup(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        register = new(clients);
        container = clients.Container(StorageNames.Backup);
    }

    /// <summary>Copies the contacts for a day, in place of an earlier copy of it, and deletes the copies that are too old.</summary>
    public async Task WriteAsync(LocalDate day, IEnumerable<string> frameworks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(frameworks);
        var copies = new List<ContactCopy>();
        foreach (var framework in frameworks)
        {
            var contacts = ImmutableArray.CreateBuilder<CopiedContact>();
            await foreach (var contact in register.ContactsAsync(framework, supplier: null, cancellationToken))
                contacts.Add(new(contact.Supplier, contact.Id, contact.Address, contact.Name));
            var secret = await register.FindSaltAsync(framework, cancellationToken);
            copies.Add(new(framework, secret is null ? null : Convert.ToBase64String(secret), contacts.ToImmutable()));
        }

        var options = new BlobUploadOptions { HttpHeaders = new() { ContentType = "application/json" } };
        await BlobOf(day).UploadAsync(BinaryData.FromString(StorageJson.Write(copies)), options, cancellationToken);
        foreach (var old in (await DaysAsync(cancellationToken)).Where(copied => copied <= day.PlusDays(-DaysKept)))
            await BlobOf(old).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Brings the contacts of a day back, or of the latest day copied before it. Contacts that are there stay as they are.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops between two contacts; doing it again is safe.</param>
    /// <returns>How many were brought back; null if there is no copy.</returns>
    public async Task<int?> RestoreAsync(LocalDate day, CancellationToken cancellationToken)
    {
        var days = (await DaysAsync(cancellationToken)).Where(copied => copied <= day).ToArray();
        if (days.Length == 0)
            return null;
        BlobDownloadResult copy = await BlobOf(days.Max()).DownloadContentAsync(cancellationToken);
        var restored = 0;
        foreach (var framework in StorageJson.Read<ImmutableArray<ContactCopy>>(copy.Content.ToMemory().Span))
        {
            if (framework.Secret is { } secret)
                await register.SaltAsync(framework.Framework, Convert.FromBase64String(secret), cancellationToken);
            foreach (var contact in framework.Contacts)
            {
                if (await register.FindContactAsync(framework.Framework, contact.Supplier, contact.Id, cancellationToken) is not null)
                    continue;
                await register.PutContactAsync(framework.Framework, new(contact.Supplier, contact.Id, contact.Address, contact.Name), cancellationToken);
                restored++;
            }
        }

        return restored;
    }

    private async Task<List<LocalDate>> DaysAsync(CancellationToken cancellationToken)
    {
        var days = new List<LocalDate>();
        await foreach (var blob in container.GetBlobsAsync(prefix: Folder, cancellationToken: cancellationToken))
        {
            if (LocalDatePattern.Iso.Parse(blob.Name[Folder.Length..].Replace(Extension, "", StringComparison.Ordinal)) is { Success: true } day)
                days.Add(day.Value);
        }

        return days;
    }

    private BlobClient BlobOf(LocalDate day) => container.GetBlobClient($"{Folder}{LocalDatePattern.Iso.Format(day)}{Extension}");
}
