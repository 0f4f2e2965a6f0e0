using System.Globalization;
using System.Text;

namespace DrsFunctions.Tests.Support;

/// <summary>Feedback files in the making.</summary>
internal sealed class FeedbackText
{
    private readonly StringBuilder text = new("Response,Received,Lot,Overall,Treated fairly,Support offered,Channel,Comment\n");
    private int responses;

    /// <summary>As many responses with a score in a month.</summary>
    public FeedbackText With(string month, int count, int score, string comment = "", string lot = "1", string name = "r-")
    {
        for (var number = 0; number < count; number++)
            text.Append(CultureInfo.InvariantCulture, $"{name}{responses++},{month}-15,{lot},{score},{(score > 3 ? "yes" : "no")},not needed,phone,{comment}\n");
        return this;
    }

    /// <summary>Twelve months of scores of 4 and 5 before October 2025.</summary>
    public FeedbackText ContentForAYear()
    {
        foreach (var month in Enumerable.Range(0, 12).Select(month => new DateTime(2024, 10, 1).AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture)))
            With(month, 5, 4).With(month, 5, 5);
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());
}
