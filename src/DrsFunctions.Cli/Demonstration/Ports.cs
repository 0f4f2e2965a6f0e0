using System.Net;
using System.Net.Sockets;

namespace DrsFunctions.Cli.Demonstration;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    /// <summary>The port wanted, or a free one if something listens there.</summary>
    public static int FreeOr(int wanted)
    {
        try
        {
            return Listen(wanted);
        }
        catch (SocketException)
        {
            return Listen(0);
        }
    }

    private static int Listen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
