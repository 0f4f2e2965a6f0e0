#nullable disable // See ITableEntity.

namespace Azure.Data.Tables.Models;

/// <summary>Why the service refused a request, as <see cref="RequestFailedException.ErrorCode"/> says it.</summary>
/// <example><c>catch (RequestFailedException refusal) when (refusal.ErrorCode == TableErrorCode.EntityAlreadyExists)</c></example>
public readonly partial struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string value;

    /// <summary>A code by its text.</summary>
    /// <param name="value">As the service writes it; matched without regard to case.</param>
    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    /// <summary>A code by its text.</summary>
    /// <param name="value">As the service writes it.</param>
    public static implicit operator TableErrorCode(string value) => new(value);

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(TableErrorCode code, string value) => Same(code.value, value);

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(string value, TableErrorCode code) => Same(code.value, value);

    /// <summary>Whether they are different codes.</summary>
    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    /// <summary>Whether they are different codes.</summary>
    public static bool operator !=(TableErrorCode code, string value) => !Same(code.value, value);

    /// <summary>Whether they are different codes.</summary>
    public static bool operator !=(string value, TableErrorCode code) => !Same(code.value, value);

    /// <inheritdoc/>
    public bool Equals(TableErrorCode other) => Same(value, other.value);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is TableErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(value);

    /// <summary>The code's text.</summary>
    public override string ToString() => value;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
