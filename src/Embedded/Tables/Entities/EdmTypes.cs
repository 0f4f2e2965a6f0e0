using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>The names of the OData types that JSON does not show by itself.</summary>
internal static class EdmTypes
{
    public static JsonEncodedText Int64 { get; } = JsonEncodedText.Encode("Edm.Int64");

    public static JsonEncodedText Double { get; } = JsonEncodedText.Encode("Edm.Double");

    public static JsonEncodedText Guid { get; } = JsonEncodedText.Encode("Edm.Guid");

    public static JsonEncodedText DateTime { get; } = JsonEncodedText.Encode("Edm.DateTime");

    public static JsonEncodedText Binary { get; } = JsonEncodedText.Encode("Edm.Binary");

    /// <summary>The end of the property that names another property's type.</summary>
    public static ReadOnlySpan<byte> AnnotationSuffix => "@odata.type"u8;

    /// <summary>The property that holds a row's version.</summary>
    public static ReadOnlySpan<byte> ETag => "odata.etag"u8;
}
