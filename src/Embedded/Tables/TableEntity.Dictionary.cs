#nullable disable // See ITableEntity.

using System.Collections;

namespace Azure.Data.Tables;

public sealed partial class TableEntity : IDictionary<string, object>
{
    /// <summary>The number of columns, with the keys and what the service added.</summary>
    public int Count => Properties.Count;

    /// <summary>The columns' names.</summary>
    public ICollection<string> Keys => Properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => Properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>A column's value; null if the row has no such column.</summary>
    /// <param name="key">The column.</param>
    /// <remarks>A column keeps its type: whole numbers widen to it, anything else is refused.</remarks>
    /// <exception cref="InvalidOperationException">The column holds a value of another type.</exception>
    public object this[string key]
    {
        get => Value(key);
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            Properties[key] = Fitting(Properties.GetValueOrDefault(key), value);
        }
    }

    /// <summary>Adds a column.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">It exists.</exception>
    public void Add(string key, object value) => Properties.Add(key, value);

    /// <summary>Removes every column, the keys included.</summary>
    public void Clear() => Properties.Clear();

    /// <summary>Whether the row has a column.</summary>
    /// <param name="key">Its name.</param>
    public bool ContainsKey(string key) => Properties.ContainsKey(key);

    /// <summary>Removes a column from this copy; in a merge it stays in the table.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => Properties.Remove(key);

    /// <summary>A column's value, if the row has it.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether it is there.</returns>
    public bool TryGetValue(string key, out object value) => Properties.TryGetValue(key, out value);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Properties.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)Properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)Properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => Properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Properties.GetEnumerator();

    private static object Fitting(object present, object value) => (present, value) switch
    {
        (null, _) or (_, null) => value,
        (int, long or double) => value,
        (long, int whole) => (long)whole,
        (double, int whole) => (double)whole,
        _ when present.GetType() == value.GetType() => value,
        _ => throw new InvalidOperationException($"The column holds a {present.GetType()}, not a {value.GetType()}."),
    };
}
