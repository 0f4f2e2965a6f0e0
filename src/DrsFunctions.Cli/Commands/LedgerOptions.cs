using System.CommandLine;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Frameworks;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Cli.Commands;

/// <summary>Which ledgers a command is about.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string?> framework = new("--framework") { Description = "Only this framework, for example RM6226; all of them if left out." };
    private readonly Option<string?> supplier = new("--supplier") { Description = "Only this supplier, by its Salesforce id, or ccs for the framework's own lists; all of them if left out." };

    public void AddTo(Command command)
    {
        command.Add(framework);
        command.Add(supplier);
    }

    /// <summary>The frameworks asked for.</summary>
    /// <exception cref="InvalidOperationException">There is no such framework.</exception>
    public IReadOnlyList<FrameworkInService> FrameworksOf(ParseResult parsed, FrameworkShelf shelf)
    {
        if (parsed.GetValue(framework) is not { } id)
            return [.. shelf.All];
        return [shelf.Find(id) ?? throw new InvalidOperationException($"There is no framework {id}; there are {string.Join(", ", shelf.All.Select(known => known.Id))}.")];
    }

    /// <summary>What to say where no ledger was found although one was asked for; null where none was.</summary>
    public string? NothingFound(ParseResult parsed) =>
        parsed.GetValue(supplier) is { } asked ? $"There is no ledger of {asked}. Ids are case-sensitive." : null;

    /// <summary>The owners asked for of a framework's ledgers.</summary>
    public async Task<IReadOnlyList<string>> OwnersAsync(ParseResult parsed, Ledger<SupplierRecord> ledger, string frameworkId, CancellationToken cancellationToken)
    {
        var owners = new List<string>();
        await foreach (var owner in ledger.OwnersAsync(frameworkId, cancellationToken))
        {
            if (parsed.GetValue(supplier) is not { } asked || asked == owner)
                owners.Add(owner);
        }

        return owners;
    }
}
