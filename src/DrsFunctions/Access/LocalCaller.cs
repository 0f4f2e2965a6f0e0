using DrsFunctions.Storage.Uploads;
using Microsoft.Extensions.Configuration;

namespace DrsFunctions.Access;

/// <summary>
/// Who everybody on this machine is where no identity is configured: <c>ccs.admin</c>, unless the setting <c>Drs__LocalCaller</c>
/// names another role to look at the service with. It opens nothing: it is asked for on loopback alone.
/// </summary>
internal static class LocalCaller
{
    /// <summary>The setting's name in configuration.</summary>
    public const string Setting = "Drs:LocalCaller";

    private const string Id = "local";

    /// <summary>The caller that the setting names: <c>ccs.read</c>, <c>ccs.decide</c>, <c>ccs.admin</c>, <c>supplier:{id}</c> or <c>customer:{URN}</c>.</summary>
    /// <exception cref="InvalidOperationException">It names none.</exception>
    public static Caller Of(IConfiguration configuration) => (configuration[Setting] ?? "").Split(':', 2) switch
    {
        [""] or ["ccs.admin"] => new(Id, Role.CcsAdmin),
        ["ccs.read"] => new(Id, Role.CcsRead),
        ["ccs.decide"] => new(Id, Role.CcsDecide),
        ["supplier", var supplier] when UploadPath.IsId(supplier) => new(Id, Role.Supplier, Supplier: supplier),
        ["customer", { Length: > 0 } customer] => new(Id, Role.Customer, Customer: customer),
        _ => throw new InvalidOperationException($"Drs__LocalCaller must be ccs.read, ccs.decide, ccs.admin, supplier:{{id}} or customer:{{URN}}, not '{configuration[Setting]}'."),
    };
}
