using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Register;

namespace DrsFunctions.Messages;

/// <summary>Finds out whom a message goes to: the one place where an id becomes an address.</summary>
public sealed class Addressees(RegisterTable register)
{
    private const string CategoryManagerName = "category manager";

    /// <summary>Who stands behind a message's contact; null if the register does not know.</summary>
    public async Task<Addressee?> FindAsync(FrameworkInService framework, MessageKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(key);
        if (key.Contact == MessageKey.CategoryManager)
            return new(framework.Definition.CategoryManagerEmail, CategoryManagerName);
        return await register.FindContactAsync(key.Framework, key.Supplier, key.Contact, cancellationToken) is { } contact ? new(contact.Address, contact.Name) : null;
    }
}
