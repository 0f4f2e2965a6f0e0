using System.CommandLine;
using DrsFunctions.Cli.Checking;
using DrsFunctions.Cli.Notifying;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Compliance.Suppliers;
using DrsFunctions.Messages;
using DrsFunctions.Storage.Ledgers;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs notify</c>: what messages to people read like.</summary>
internal static class NotifyCommand
{
    private const string UsualFramework = "RM6226";
    private const string MadeUpId = "001b000003EXAMPL";

    public static Command Create(Session session) => new("notify", "What messages to people read like.") { Preview(session) };

    private static Command Preview(Session session)
    {
        var names = Enum.GetValues<MessageTemplate>().ToDictionary(NotifyOptions.NameOf, StringComparer.OrdinalIgnoreCase);
        var template = new Argument<string>("template") { Description = "The text, as the settings name it: reportDueSoon, errors and so on." };
        var framework = new Option<string>("--framework") { Description = "The framework.", DefaultValueFactory = _ => UsualFramework };
        var supplier = new Option<string?>("--supplier") { Description = "The supplier's Salesforce id, in the storage that the settings name; a made-up supplier if left out." };
        template.AcceptOnlyFromAmong([.. names.Keys]);

        var command = new Command("preview", "Shows the text of a message, filled in for a supplier. Nothing is sent; the names of people are made up.");
        command.Add(template);
        command.Add(framework);
        command.Add(supplier);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = parsed.GetRequiredValue(framework);
            if (session.Frameworks().Find(asked) is not { } known)
                return session.Misused($"There is no framework {asked}; there are {string.Join(", ", session.Frameworks().All.Select(candidate => candidate.Id))}.");

            var sample = new MessageSample(known, session.Clock.GetCurrentInstant());
            var record = sample.MadeUpSupplier;
            if (parsed.GetValue(supplier) is { Length: > 0 } id)
            {
                var (state, problem) = await StorageReach.TryAsync(token => new Ledger<SupplierRecord>(session.Storage()).LoadAsync(new(known.Id, id), token), cancellationToken);
                if (state is not { Record.IsRegistered: true })
                    return session.Misused(problem ?? $"No supplier {id} is registered on {known.Id}. Ids are case-sensitive.");
                record = state.Record;
            }

            var name = parsed.GetRequiredValue(template);
            var text = TextTemplate.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "notify-templates", $"{NotifyOptions.NameOf(names[name])}.md"), cancellationToken));
            var (subject, body) = text.FilledIn(MessageFields.Of(sample.Of(names[name], parsed.GetValue(supplier) ?? MadeUpId, record)));
            var output = session.Console.Profile.Out.Writer;
            await output.WriteLineAsync($"Subject: {subject}\n\n{body}");
            return ExitCode.Good;
        });
        return command;
    }
}
