using System.Collections.Frozen;
using System.Security.Claims;

namespace DrsFunctions.Access;

/// <summary>Makes callers out of what their tokens tell.</summary>
/// <param name="options">For whom clients and groups speak.</param>
public sealed class TokenCallers(IdentityOptions options)
{
    // Whoever has several roles asks in the first of these.
    private static readonly (string Name, Role Role)[] Roles =
    [
        ("ccs.admin", Role.CcsAdmin),
        ("ccs.decide", Role.CcsDecide),
        ("ccs.read", Role.CcsRead),
        ("customer", Role.Customer),
        ("supplier", Role.Supplier),
    ];

    /// <summary>The caller that a believed token is of, or what keeps its bearer out.</summary>
    internal Identification Of(ClaimsIdentity identity)
    {
        var held = identity.FindAll("roles").Select(role => role.Value).ToHashSet(StringComparer.Ordinal);
        if (Roles.FirstOrDefault(role => held.Contains(role.Name)) is not { Name: not null } found)
            return Identification.Stranger("Your account has no role in this service: ask Crown Commercial Service for one.");
        if ((identity.FindFirst("oid") ?? identity.FindFirst("sub"))?.Value is not { Length: > 0 } id)
            return Identification.Disbelieved("The token does not say whose it is.");

        var caller = new Caller($"entra:{id}", found.Role);
        return found.Role switch
        {
            Role.Supplier => Speaking(identity, options.Suppliers, "supplier", supplier => caller with { Supplier = supplier }),
            Role.Customer => Speaking(identity, options.Customers, "customer", urn => caller with { Customer = urn }),
            _ => Identification.Of(caller),
        };
    }

    // An account that speaks for nobody, or for several, is let in as none.
    private static Identification Speaking(ClaimsIdentity identity, FrozenDictionary<Guid, string> registered, string what, Func<string, Caller> caller)
    {
        var ids = identity.FindAll("groups").Select(group => group.Value).Append((identity.FindFirst("azp") ?? identity.FindFirst("appid"))?.Value);
        var spokenFor = ids
            .Select(text => Guid.TryParse(text, out var id) ? registered.GetValueOrDefault(id) : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return spokenFor switch
        {
            [var one] => Identification.Of(caller(one)),
            [] => Identification.Stranger($"Your account is not registered for a {what}: ask Crown Commercial Service to register it."),
            _ => Identification.Stranger($"Your account is registered for more than one {what}: ask Crown Commercial Service to leave one."),
        };
    }
}
