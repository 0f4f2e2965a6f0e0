using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Feedback;

/// <summary>The published columns of feedback files, and where in the shape each stands.</summary>
internal static class FeedbackColumns
{
    public const string Response = "Response";
    public const string Received = "Received";
    public const string Lot = "Lot";
    public const string Overall = "Overall";
    public const string TreatedFairly = "Treated fairly";
    public const string SupportOffered = "Support offered";
    public const string Channel = "Channel";
    public const string Comment = "Comment";

    public const int ResponseAt = 0;
    public const int ReceivedAt = 1;
    public const int LotAt = 2;
    public const int OverallAt = 3;
    public const int TreatedFairlyAt = 4;
    public const int SupportOfferedAt = 5;
    public const int ChannelAt = 6;
    public const int CommentAt = 7;

    // Limits of the contracts page; a setting.
    private const int MostRows = 2_000_000;

    public static TableShape Shape { get; } = new(
        "feedback",
        [
            new(Response, Required: true),
            new(Received, Required: true),
            new(Lot, Required: true),
            new(Overall, Required: true),
            new(TreatedFairly),
            new(SupportOffered),
            new(Channel),
            new(Comment),
        ],
        MostRows);

    /// <summary>Whether a column holds what a consumer wrote or may be known by: nothing of it is ever shown.</summary>
    public static bool IsPersonal(string? column) => column is Response or Channel or Comment;
}
