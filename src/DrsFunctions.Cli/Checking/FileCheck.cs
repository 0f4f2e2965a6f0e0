using DrsFunctions.Cli.Commands;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Frameworks;
using NodaTime;

namespace DrsFunctions.Cli.Checking;

/// <summary>Judges a file as the app would, by what is known here.</summary>
internal sealed class FileCheck(Session session, FrameworkInService framework)
{
    private readonly FileJudging files = new(framework);

    /// <summary>Judges a file.</summary>
    /// <param name="choice">The file, whose it is and what it is about.</param>
    /// <param name="stated">What the command line says of the supplier.</param>
    /// <param name="year">The year on whose due date it is judged; null for now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">Nothing is known of the supplier.</exception>
    public async Task<CheckedFile> JudgeAsync(FileChoice choice, StatedSupplier stated, int? year, CancellationToken cancellationToken)
    {
        var sources = new SupplierSources(session, framework, files);
        switch (choice.Kind)
        {
            case UploadKind.Suppliers:
                return new(files.JudgeSuppliers(choice.File), "the framework's lots and dates", []);

            case UploadKind.Contacts:
                var (registered, unreached) = await sources.RegisteredAsync(cancellationToken);
                return new(
                    FileJudging.JudgeContacts(choice.File, registered),
                    registered is null ? "the list alone" : "the suppliers in storage",
                    registered is not null ? [] : [.. Sentences(unreached), "Whether the suppliers are on CCS's list is not known and not judged."]);

            case UploadKind.Awards or UploadKind.Customers or UploadKind.Requirements or UploadKind.Holidays:
                return await new ListCheck(session, framework).JudgeAsync(choice.File, choice.Kind, cancellationToken);

            default:
                var receivedOn = ReceivedOn(year);
                var (known, problem) = await sources.FindAsync(choice.Owner, choice.Kind, stated, receivedOn, cancellationToken);
                if (known is null)
                    throw new InvalidOperationException(problem);
                return new(
                    choice.Kind == UploadKind.Feedback
                        ? await files.JudgeFeedbackAsync(choice.File, choice.Owner, known.Record, receivedOn, cancellationToken)
                        : files.Judge(choice.File, choice.Kind, choice.Owner, known.Record, receivedOn),
                    known.Source,
                    known.Unknown);
        }
    }

    private static string[] Sentences(string? problem) => problem is null ? [] : [problem];

    private Instant ReceivedOn(int? year) => year is { } number
        ? London.StartOf(framework.Settlement.DueOn(framework.Definition.YearOf(number)!))
        : session.Clock.GetCurrentInstant();
}
