using System.Collections.Frozen;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using DrsFunctions.Clock;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Ledgers;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Files.Frameworks;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Ledgers;
using DrsFunctions.Storage.Messages;
using DrsFunctions.Storage.Register;
using DrsFunctions.TestNotify;
using DrsFunctions.TestStorage;
using Embedded.Azurite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace DrsFunctions.Messages.Tests.Given;

/// <summary>
/// A framework with one supplier that owes its report on year 4, on the day after that year's end; everything that delivers
/// messages; and a provider. Entries of the queue are taken as a host takes them.
/// </summary>
internal sealed class PostRoom : IAsyncDisposable
{
    public const string Supplier = "001b000003K1abc";
    public const string Reporter = "c1";
    public const string Senior = "c2";
    public const string Address = "Pat.Example@supplier.example";

    private static int frameworks;

    private readonly StorageClients clients;
    private readonly QueueClient queue;
    private readonly Parts parts;

    private PostRoom(StorageClients clients, NotifyServer notify, FrameworkInService framework, NotifyOptions options)
    {
        (this.clients, Notify, Framework, Options) = (clients, notify, framework, options);
        queue = clients.Queues.GetQueueClient("messages");
        Clock = new(Wednesday(9, 30));
        parts = new(clients, framework, options, Clock);
    }

    public NotifyServer Notify { get; }

    public FrameworkInService Framework { get; }

    public NotifyOptions Options { get; }

    public TestClock Clock { get; }

    public MessageTable Messages => parts.Messages;

    public DeliveryResults Results => parts.Results;

    public FrameworkShelf Shelf => parts.Shelf;

    public Ledger<SupplierRecord> Ledger => parts.Ledger;

    public RegisterTable Register => new(clients);

    public StorageClients Clients => clients;

    public MessageKey ReportDue => Key("dueToday", Reporter);

    /// <summary>Starts with a provider, a supplier and its contacts.</summary>
    public static async Task<PostRoom> OpenAsync(Func<NotifyOptions, NotifyOptions>? change = null)
    {
        var emulator = await StorageEmulator.SharedAsync();
        var notify = await NotifyServer.StartAsync();
        var options = new NotifyOptions
        {
            Key = NotifyKey.Parse(NotifyServer.TestKey),
            BaseUrl = new(notify.Address + "/"),
            CallbackToken = "callback-token",
            Templates = Enum.GetValues<MessageTemplate>().ToFrozenDictionary(template => template, TemplateId),
            // Long enough for a busy machine, since all but the tests of silence are answered; short enough to wait for those.
            Patience = Duration.FromSeconds(3),
        };
        options = change?.Invoke(options) ?? options;
        foreach (var (template, id) in options.Templates)
            notify.FieldsAskedFor[id] = [.. MessageFields.NamesFor(template)];

        var published = FrameworkFolder.Read(Path.Combine(RepositoryRoot.Find(), "frameworks")).Single(framework => framework.Id == "RM6226");
        var room = new PostRoom(emulator.Clients(), notify, new(published with { Id = $"RM{Interlocked.Increment(ref frameworks) + 9000}" }), options);
        await room.queue.ClearMessagesAsync();
        await room.RegisterAsync();
        return room;
    }

    public static string TemplateId(MessageTemplate template) => new Guid((int)template + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).ToString();

    /// <summary>A time of Wednesday 14 January 2026 in London, the day on which the report on year 4 is due.</summary>
    public static Instant Wednesday(int hour, int minute) => London.At(new(2026, 1, 14), new(hour, minute));

    public MessageKey Key(string stage, string contact, string obligation = "report", string subject = "4") =>
        new(Framework.Id, Supplier, obligation, subject, stage, contact);

    /// <summary>Appends to the supplier's ledger.</summary>
    public Task<Appended<SupplierRecord>> TellAsync(params Change[] changes) =>
        parts.Ledger.AppendAsync(new(Framework.Id, Supplier), _ => changes, new("system", "test"), Clock.GetCurrentInstant());

    /// <summary>Writes a message down and hands it on.</summary>
    public async Task QueueAsync(MessageKey key, MessageTemplate template = MessageTemplate.ReportDueToday)
    {
        var appended = await TellAsync(new MessageQueued(key, template, 4, new LocalDate(2026, 1, 14)));
        await parts.Dispatch.HandOnAsync(Framework.Id, Supplier, appended.State, CancellationToken.None);
    }

    public async Task HandOnAsync() =>
        await parts.Dispatch.HandOnAsync(Framework.Id, Supplier, await LoadAsync(), CancellationToken.None);

    /// <summary>One try, as one entry of the queue asks for.</summary>
    public Task TryAsync(MessageKey key) => new SendMessage(parts.Shelf, parts.Sending).Run(new(key.Framework, key.Supplier, key.ToString()), CancellationToken.None);

    /// <summary>Tries again and again, each time when the next try is due, until the message does not wait any more.</summary>
    /// <returns>How long it waited between its tries.</returns>
    public async Task<IReadOnlyList<Duration>> TryUntilDoneAsync(MessageKey key)
    {
        var waits = new List<Duration>();
        for (var tries = 0; tries < 20; tries++)
        {
            await TryAsync(key);
            if (await KeptAsync(key) is not { Status: MessageStatus.Queued, WaitsUntil: { } until })
                return waits;
            waits.Add(until - Clock.GetCurrentInstant());
            Clock.Set(until);
        }

        throw new InvalidOperationException("It waits for ever.");
    }

    public async Task FollowUpAsync() => await parts.FollowUp.RunAsync(CancellationToken.None);

    public Task<LedgerState<SupplierRecord>> LoadAsync() => parts.Ledger.LoadAsync(new(Framework.Id, Supplier), CancellationToken.None);

    public async Task<KeptMessage> KeptAsync(MessageKey key) => (await parts.Messages.FindAsync(key, CancellationToken.None))!;

    public async Task<LoggedMessage> LoggedAsync(MessageKey key) => (await LoadAsync()).Record.Messages.Find(key)!;

    /// <summary>The entries that wait in the queue, visible now, taken out of it.</summary>
    public async Task<IReadOnlyList<MessageRequest>> DrainAsync()
    {
        var requests = new List<MessageRequest>();
        while ((await queue.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } entries)
        {
            foreach (QueueMessage entry in entries)
            {
                requests.Add(StorageJson.Read<MessageRequest>(entry.Body.ToString()));
                await queue.DeleteMessageAsync(entry.MessageId, entry.PopReceipt);
            }
        }

        return [.. requests.Where(request => request.Framework == Framework.Id)];
    }

    /// <summary>Takes messages out of the table, as if it had been lost.</summary>
    public async Task LoseTableAsync(params MessageKey[] keys)
    {
        foreach (var key in keys)
            await clients.Tables.GetTableClient("Messages").DeleteEntityAsync($"{Framework.Id}|{Supplier}", $"{key.Obligation}|{key.Subject}|{key.Stage}|{key.Contact}");
    }

    public ValueTask DisposeAsync() => Notify.DisposeAsync();

    private async Task RegisterAsync()
    {
        await Register.PutContactAsync(Framework.Id, new(Supplier, Reporter, Address, "Pat Example"), CancellationToken.None);
        await Register.PutContactAsync(Framework.Id, new(Supplier, Senior, "senior@supplier.example", "Sam Senior"), CancellationToken.None);
        var start = Clock.GetCurrentInstant();
        Clock.Set(London.At(new(2022, 1, 5), new(12, 0)));
        await TellAsync(
            new SupplierListed("Ashdown Recovery Ltd", [new("1", new LocalDate(2021, 12, 14), null)]),
            new ContactListed(new(Reporter, ContactRole.Reporting, Active: true)),
            new ContactListed(new(Senior, ContactRole.Senior, Active: true)));
        Clock.Set(start);
    }

    private sealed class Parts
    {
        public Parts(StorageClients clients, FrameworkInService framework, NotifyOptions options, IClock system)
        {
            var clock = new AppClock(system, startsAt: null);
            var queue = new MessageQueue(clients);
            var provider = NotifyProvider.Of(options);
            Shelf = new([framework.Definition]);
            Ledger = new(clients);
            Messages = new(clients);
            Dispatch = new(Messages, queue);
            var closing = new MessageClosing(Ledger, new(Messages), Dispatch, clock, NullLogger<MessageClosing>.Instance);
            Results = new(Messages, closing, clock);
            var writing = new MessageWriting(Ledger, new Addressees(new RegisterTable(clients)), options);
            Sending = new(Ledger, Messages, queue, writing, closing, Results, provider, options, clock);
            var parked = new ParkedMessages(Shelf, Ledger, new(Messages), Dispatch, clock);
            FollowUp = new(Messages, queue, parked, closing, Results, provider, options, clock, NullLogger<MessageFollowUp>.Instance);
        }

        public FrameworkShelf Shelf { get; }

        public Ledger<SupplierRecord> Ledger { get; }

        public MessageTable Messages { get; }

        public Dispatch Dispatch { get; }

        public DeliveryResults Results { get; }

        public MessageSending Sending { get; }

        public MessageFollowUp FollowUp { get; }
    }
}
