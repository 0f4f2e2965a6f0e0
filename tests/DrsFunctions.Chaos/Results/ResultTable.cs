using System.Globalization;
using System.Text;

namespace DrsFunctions.Chaos.Results;

/// <summary>Results as text in columns.</summary>
internal static class ResultTable
{
    /// <summary>A line of headers and one for each row.</summary>
    public static string Of(IEnumerable<ChaosResult> results)
    {
        var text = new StringBuilder($"{"name",-10} {"rounds",6} {"seed",6} {"holds",6} {"seconds",8}  outcome\n");
        foreach (var result in results)
            text.Append(CultureInfo.InvariantCulture, $"{result.Name,-10} {result.Rounds,6} {result.Seed,6} {(result.Holds ? "yes" : "NO"),6} {result.Seconds,8:0.0}  {result.Outcome}\n");
        return text.ToString();
    }
}
