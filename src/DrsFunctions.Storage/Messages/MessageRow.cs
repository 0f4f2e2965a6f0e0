using System.Text.Json;
using Azure.Data.Tables;
using DrsFunctions.Compliance.Chasing;
using DrsFunctions.Storage.Rows;
using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Storage.Messages;

/// <summary>Messages to people as rows of the table <c>Messages</c>.</summary>
internal static class MessageRow
{
    /// <summary>The column of the status, to find messages by.</summary>
    public const string Status = nameof(KeptMessage.Status);

    /// <summary>The key of the rows about a supplier.</summary>
    public static string PartitionOf(string framework, string supplier) => $"{RowKeys.Of(framework)}|{RowKeys.Of(supplier)}";

    /// <summary>The key of a message's row among those about its supplier.</summary>
    public static string KeyOf(MessageKey key) =>
        string.Join('|', RowKeys.Of(key.Obligation), RowKeys.Of(key.Subject), RowKeys.Of(key.Stage), RowKeys.Of(key.Contact));

    /// <summary>A member of an enumeration as the column holds it.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    /// <summary>The row of a message.</summary>
    public static TableEntity Of(KeptMessage message)
    {
        var row = new TableEntity(PartitionOf(message.Key.Framework, message.Key.Supplier), KeyOf(message.Key))
        {
            [nameof(message.Key)] = message.Key.ToString(),
            [nameof(message.Template)] = Word(message.Template),
            [nameof(message.QueuedOn)] = InstantPattern.ExtendedIso.Format(message.QueuedOn),
            [nameof(message.Sequence)] = message.Sequence,
            [Status] = Word(message.Status),
            [nameof(message.Attempts)] = message.Attempts,
        };
        if (message.Year is { } year)
            row[nameof(message.Year)] = year;
        if (message.DueOn is { } due)
            row[nameof(message.DueOn)] = LocalDatePattern.Iso.Format(due);
        if (message.Reason is { } reason)
            row[nameof(message.Reason)] = reason;
        if (message.SentOn is { } sent)
            row[nameof(message.SentOn)] = InstantPattern.ExtendedIso.Format(sent);
        if (message.ProviderId is { } id)
            row[nameof(message.ProviderId)] = id;
        if (message.WaitsUntil is { } until)
            row[nameof(message.WaitsUntil)] = InstantPattern.ExtendedIso.Format(until);
        return row;
    }

    /// <summary>The message of a row.</summary>
    /// <exception cref="InvalidDataException">The row is not one that this app wrote.</exception>
    public static KeptMessage Read(TableEntity row) => new(
        MessageKey.Parse(row.GetString(nameof(KeptMessage.Key))) ?? throw new InvalidDataException($"The message {row.PartitionKey}|{row.RowKey} has no key."),
        Enum.Parse<MessageTemplate>(row.GetString(nameof(KeptMessage.Template)) ?? "", ignoreCase: true),
        row.GetInt32(nameof(KeptMessage.Year)),
        row.GetString(nameof(KeptMessage.DueOn)) is { } due ? LocalDatePattern.Iso.Parse(due).Value : null,
        InstantOf(row, nameof(KeptMessage.QueuedOn)) ?? Instant.MinValue,
        row.GetInt64(nameof(KeptMessage.Sequence)) ?? 0,
        Enum.Parse<MessageStatus>(row.GetString(Status) ?? "", ignoreCase: true),
        row.GetString(nameof(KeptMessage.Reason)),
        InstantOf(row, nameof(KeptMessage.SentOn)),
        row.GetString(nameof(KeptMessage.ProviderId)),
        row.GetInt32(nameof(KeptMessage.Attempts)) ?? 0,
        InstantOf(row, nameof(KeptMessage.WaitsUntil)))
    {
        Row = row.ETag,
    };

    private static Instant? InstantOf(TableEntity row, string column) =>
        row.GetString(column) is { } text ? InstantPattern.ExtendedIso.Parse(text).Value : null;
}
