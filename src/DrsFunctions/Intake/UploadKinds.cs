using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Intake;

/// <summary>The words that paths use for kinds of file, and who may send which.</summary>
public static class UploadKinds
{
    /// <summary>The owner that CCS's own lists stand under.</summary>
    public const string Ccs = "ccs";

    private static readonly UploadKind[] Lists = [UploadKind.Suppliers, UploadKind.Contacts, UploadKind.Awards, UploadKind.Customers, UploadKind.Requirements, UploadKind.Holidays];
    private static readonly UploadKind[] SupplierFiles = [UploadKind.Plan, UploadKind.Report, UploadKind.Feedback, UploadKind.Answer];

    /// <summary>The kinds that an owner may send.</summary>
    public static IReadOnlyList<UploadKind> Of(string owner) => owner == Ccs ? Lists : SupplierFiles;

    /// <summary>The kind that a word of an owner's path means; null where it means none.</summary>
    public static UploadKind? Parse(string owner, string word) =>
        Of(owner).Cast<UploadKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);

    /// <summary>The word of a kind in paths: <c>report</c>.</summary>
    public static string Word(UploadKind kind) => kind.ToString().ToLowerInvariant();
}
