using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads why the service refused: <c>{ "odata.error": { "code": …, "message": { "value": … } } }</c>, or the same in XML.</summary>
internal sealed class ErrorDetails : RequestFailedDetailsParser
{
    public static ErrorDetails Parser { get; } = new();

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        var (code, message) = Read(response.Content.ToMemory());
        if (code is null)
            response.Headers.TryGetValue("x-ms-error-code", out code);
        data = message is not null && FailedAction(message) is { } index
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [TableTransactionFailedException.FailedAction] = index }
            : null;
        error = code is null ? null : new(code, message);
        return error is not null;
    }

    private static (string? Code, string? Message) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return content.Span.TrimStart(" \r\n\t\uFEFF"u8) switch
            {
                [(byte)'{', ..] => ReadJson(content),
                [(byte)'<', ..] => ReadXml(content),
                _ => default,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or XmlException or InvalidOperationException)
        {
            // A proxy may answer anything; the status says enough.
            return default;
        }
    }

    private static (string? Code, string? Message) ReadJson(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        if (!document.RootElement.TryGetProperty("odata.error"u8, out var error))
            return default;
        var code = error.TryGetProperty("code"u8, out var codeText) ? codeText.GetString() : null;
        var message = error.TryGetProperty("message"u8, out var text) && text.TryGetProperty("value"u8, out var value) ? value.GetString() : null;
        return (code, message);
    }

    private static (string? Code, string? Message) ReadXml(ReadOnlyMemory<byte> content)
    {
        using var reader = XmlReader.Create(BinaryData.FromBytes(content).ToStream());
        var error = XDocument.Load(reader).Root!;
        return (Named("code"), Named("message"));

        string? Named(string name) => error.Elements()
            .FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
    }

    // In a transaction's answer the message begins with the action at fault: "12:The specified entity already exists."
    private static string? FailedAction(string message)
    {
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? message[..colon] : null;
    }
}
