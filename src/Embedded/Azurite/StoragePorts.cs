using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Embedded.Azurite;

/// <summary>The three loopback ports on which a storage emulator answers: blobs, queues, tables.</summary>
public sealed record StoragePorts(int Blob, int Queue, int Table)
{
    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static StoragePorts Development { get; } = new(10000, 10001, 10002);

    /// <summary>The emulator's account: its name and key are published and the same everywhere.</summary>
    public const string AccountName = "devstoreaccount1";

    // Below the ports that systems give to outgoing connections: one found free here is still free when somebody comes to listen on it.
    private const int First = 12_000;
    private const int Count = 18_000;

    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Processes that run side by side begin far from each other.
    private static int given = Environment.ProcessId % Count * 7_919 % Count;

    /// <summary>A storage connection string for these ports.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};BlobEndpoint=http://127.0.0.1:{Blob}/{AccountName};QueueEndpoint=http://127.0.0.1:{Queue}/{AccountName};TableEndpoint=http://127.0.0.1:{Table}/{AccountName};");

    /// <summary>Three ports that nothing listens on now, and that no other call in this process gives.</summary>
    public static StoragePorts Free() => new(FreePort(), FreePort(), FreePort());

    /// <summary>Whether something accepts connections on all three ports.</summary>
    public async Task<bool> AnswerAsync(CancellationToken cancellationToken)
    {
        foreach (var port in (int[])[Blob, Queue, Table])
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            }
            catch (SocketException)
            {
                return false;
            }
        }

        return true;
    }

    private static int FreePort()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref given) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there: the next one.
            }
        }

        throw new InvalidOperationException($"Nothing is free among the ports from {First} to {First + Count - 1}.");
    }
}
