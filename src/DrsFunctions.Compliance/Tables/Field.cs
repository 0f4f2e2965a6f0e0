namespace DrsFunctions.Compliance.Tables;

/// <summary>What reading one cell came to: nothing there, something wrong (and said so in a message), or a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Field<T>
    where T : struct
{
    private Field(FieldState state, T value)
    {
        State = state;
        Value = value;
    }

    /// <summary>The cell is empty.</summary>
    public static Field<T> Missing => default;

    /// <summary>The cell cannot be read; the message stands in the reading.</summary>
    public static Field<T> Wrong { get; } = new(FieldState.Wrong, default);

    /// <summary>What it came to.</summary>
    public FieldState State { get; }

    /// <summary>The value; the default unless <see cref="IsGiven"/>.</summary>
    public T Value { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsGiven => State == FieldState.Given;

    /// <summary>Whether the cell is empty.</summary>
    public bool IsMissing => State == FieldState.Missing;

    /// <summary>The value, or null where there is none.</summary>
    public T? OrNull => IsGiven ? Value : null;

    /// <summary>A value that was read.</summary>
    public static Field<T> Given(T value) => new(FieldState.Given, value);
}
