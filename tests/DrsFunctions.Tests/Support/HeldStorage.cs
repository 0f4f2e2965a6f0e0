using System.Net;
using System.Net.Sockets;
using Embedded.Azurite;

namespace DrsFunctions.Tests.Support;

/// <summary>A storage emulator that takes connections and answers nobody until it is let go.</summary>
internal sealed class HeldStorage : IAsyncDisposable
{
    private readonly AzuriteProcess azurite;
    private readonly StoragePorts ports = StoragePorts.Free();
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TcpListener> listeners = [];

    private HeldStorage(AzuriteProcess azurite)
    {
        this.azurite = azurite;
        foreach (var (outer, inner) in new[] { (ports.Blob, azurite.Ports.Blob), (ports.Queue, azurite.Ports.Queue), (ports.Table, azurite.Ports.Table) })
        {
            var listener = new TcpListener(IPAddress.Loopback, outer);
            listener.Start();
            listeners.Add(listener);
            _ = TakeAsync(listener, inner);
        }
    }

    public string ConnectionString => ports.ConnectionString;

    public static async Task<HeldStorage> StartAsync() => new(await AzuriteProcess.StartAsync(StoragePorts.Free(), folder: null, CancellationToken.None));

    public void LetGo() => open.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in listeners)
            listener.Dispose();
        open.TrySetCanceled();
        await azurite.DisposeAsync();
    }

    // Ends with an exception that nobody awaits when the listener is disposed of.
    private async Task TakeAsync(TcpListener listener, int port)
    {
        while (true)
            _ = PassAsync(await listener.AcceptTcpClientAsync(), port);
    }

    private async Task PassAsync(TcpClient caller, int port)
    {
        using (caller)
        using (var storage = new TcpClient())
        {
            await open.Task;
            await storage.ConnectAsync(IPAddress.Loopback, port);
            await Task.WhenAny(caller.GetStream().CopyToAsync(storage.GetStream()), storage.GetStream().CopyToAsync(caller.GetStream()));
        }
    }
}
