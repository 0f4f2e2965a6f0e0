using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client talks to the service: retries, transport, additional policies.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>The default options for a version of the service.</summary>
    /// <param name="serviceVersion">The version of the REST API to ask for.</param>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) =>
        VersionHeader = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion), serviceVersion, "The Table service has no such version."),
        };

    internal string VersionHeader { get; }

#pragma warning disable CA1008, CA1707 // Named and numbered as the original.
    /// <summary>A version of the Table service's REST API.</summary>
    public enum ServiceVersion
    {
        /// <summary>Of 2 February 2019.</summary>
        V2019_02_02 = 1,

        /// <summary>Of 6 December 2020: the first that takes Microsoft Entra tokens.</summary>
        V2020_12_06 = 2,
    }
#pragma warning restore CA1008, CA1707
}
