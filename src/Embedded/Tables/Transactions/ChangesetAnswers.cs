using System.Globalization;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>The answers inside a transaction's multipart answer, in the order of the actions; just one if it was refused.</summary>
internal static class ChangesetAnswers
{
    public static List<Response> In(Response response)
    {
        var answers = new List<Response>();
        if (response.Headers.TryGetValue("Content-Type", out var contentType) && Boundary(contentType) is { } boundary)
            Collect(Encoding.UTF8.GetString(response.Content.ToMemory().Span), boundary, answers);
        return answers;
    }

    // A part is an HTTP answer or, around the changeset, parts again.
    private static void Collect(ReadOnlySpan<char> body, string boundary, List<Response> answers)
    {
        foreach (var part in Parts(body, boundary))
        {
            var text = body[part];
            var answer = text.IndexOf("HTTP/1.1 ", StringComparison.Ordinal);
            var inner = Boundary(text[..Math.Max(answer, 0)]);
            if (inner is not null)
                Collect(text, inner, answers);
            else if (answer >= 0)
                answers.Add(Read(text[answer..]));
        }
    }

    private static List<Range> Parts(ReadOnlySpan<char> body, string boundary)
    {
        var delimiter = $"--{boundary}";
        var parts = new List<Range>();
        var start = body.IndexOf(delimiter, StringComparison.Ordinal);
        while (start >= 0)
        {
            start += delimiter.Length;
            if (body[start..].StartsWith("--", StringComparison.Ordinal))
                break;
            var length = body[start..].IndexOf(delimiter, StringComparison.Ordinal);
            parts.Add(start..(length < 0 ? body.Length : start + length));
            start = length < 0 ? -1 : start + length;
        }

        return parts;
    }

    private static ChangesetAnswer Read(ReadOnlySpan<char> text)
    {
        var rest = text;
        var status = Line(ref rest).ToString().Split(' ', 3);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Line(ref rest) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':');
            if (colon > 0)
                headers[line[..colon].Trim().ToString()] = line[(colon + 1)..].Trim().ToString();
        }

        return new(
            int.Parse(status[1], NumberStyles.None, CultureInfo.InvariantCulture),
            status.Length > 2 ? status[2] : string.Empty,
            headers,
            Encoding.UTF8.GetBytes(rest.Trim().ToString()));
    }

    private static ReadOnlySpan<char> Line(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line.TrimEnd('\r');
    }

    private static string? Boundary(ReadOnlySpan<char> headers)
    {
        const string Name = "boundary=";
        var at = headers.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = headers[(at + Name.Length)..];
        var end = value.IndexOfAny(";\r\n");
        return (end < 0 ? value : value[..end]).Trim().Trim('"').ToString();
    }
}
