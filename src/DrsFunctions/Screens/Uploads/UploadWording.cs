using System.Globalization;
using DrsFunctions.Compliance.Uploads;
using DrsFunctions.Uploads;

namespace DrsFunctions.Screens.Uploads;

/// <summary>What people read where they send files.</summary>
internal static class UploadWording
{
    /// <summary>Nobody said what the file is.</summary>
    public const string NoKind = "Select what the file is";

    /// <summary>There is no file.</summary>
    public const string NoFile = "Select a file";

    /// <summary>The file has nothing in it.</summary>
    public const string Empty = "The selected file is empty";

    private const long Megabyte = 1024 * 1024;

    /// <summary>The file's name cannot be kept.</summary>
    public static string BadName => $"The name of the selected file must be {UploadFileName.Longest} characters or fewer, without control characters";

    /// <summary>The file is larger than may be sent.</summary>
    public static string TooLarge(long most) => $"The selected file must be {Megabytes(most)} or smaller";

    /// <summary>A size in megabytes: <c>10 MB</c>.</summary>
    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(decimal)bytes / Megabyte:0.##} MB");

    /// <summary>What a kind of file is called.</summary>
    public static string TextOf(UploadKind kind) => kind switch
    {
        UploadKind.Plan => "Social value plan",
        UploadKind.Report => "Annual report",
        UploadKind.Feedback => "Consumer feedback",
        _ => "Answer to an alert",
    };

    /// <summary>What a kind of file holds.</summary>
    public static string HintOf(UploadKind kind) => kind switch
    {
        UploadKind.Plan => "Baselines and commitments, once for the framework",
        UploadKind.Report => "KPIs, practices, schemes and impact of a reporting year that has ended",
        UploadKind.Feedback => "Responses of whole months, without names or contact details",
        _ => "What is done about a decline in what consumers say",
    };
}
