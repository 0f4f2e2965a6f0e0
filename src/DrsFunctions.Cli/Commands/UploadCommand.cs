using System.CommandLine;
using System.Globalization;
using DrsFunctions.Cli.Output;
using DrsFunctions.Cli.Sending;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Intake;
using DrsFunctions.Storage.Json;
using DrsFunctions.Storage.Receipts;
using Spectre.Console;

namespace DrsFunctions.Cli.Commands;

/// <summary><c>drs upload</c>: sends a file and shows its receipt.</summary>
internal static class UploadCommand
{
    private const int UsualPatience = 120;

    public static Command Create(Session session)
    {
        var file = new FileOptions();
        var wait = new Option<int>("--wait") { Description = "How many seconds to wait for the receipt.", DefaultValueFactory = _ => UsualPatience };
        var json = new Option<bool>("--json") { Description = "Write the receipt as JSON." };
        var command = new Command(
            "upload",
            "Sends a file to the storage account that the setting SupplierStorage names, or the emulator on this machine, waits for its receipt and shows it. "
            + "Ends with status 0 if the file was taken, 1 if not.");
        file.AddTo(command);
        command.Add(wait);
        command.Add(json);

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (choice, problem) = file.Read(parsed);
            if (choice is null)
                return session.Misused(problem!);

            var sending = new FileSending(session.Storage());
            var content = await File.ReadAllBytesAsync(choice.File.FullName, cancellationToken);
            var sent = await sending.SendAsync(choice.Path, content, cancellationToken);
            if (!parsed.GetValue(json))
                session.Console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Sent as [bold]{choice.Path}[/], upload {sent.UploadId}");

            var patience = TimeSpan.FromSeconds(parsed.GetValue(wait));
            if (await sending.ReceiptAsync(sent, patience, cancellationToken) is not { } receipt)
            {
                return session.Misused(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file is sent, but there is no receipt after {patience.TotalSeconds} seconds. It will be at receipts/{choice.Framework}/{choice.Owner}/{UploadKinds.Word(choice.Kind)}/{sent.UploadId}.json once the system has read the file."));
            }

            Write(session.Console, receipt, parsed.GetValue(json));
            return receipt.Outcome is UploadOutcome.Accepted or UploadOutcome.AcceptedWithWarnings or UploadOutcome.Duplicate ? ExitCode.Good : ExitCode.Bad;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, Receipt receipt, bool asJson)
    {
        if (asJson)
        {
            console.Profile.Out.Writer.WriteLine(StorageJson.Write(receipt));
            return;
        }

        MessageTable.Write(console, receipt.Messages, receipt.MessagesOmitted);
        console.MarkupLine($"It is {OutcomeText.Markup(receipt.Outcome)}: {OutcomeText.Counts(receipt.Counts)}.");
        if (receipt.DuplicateOf is { } original)
            console.WriteLine($"Its content is in force already, as upload {original}.");
    }
}
