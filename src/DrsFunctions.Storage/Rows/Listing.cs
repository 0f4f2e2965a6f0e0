using System.Collections.Immutable;

namespace DrsFunctions.Storage.Rows;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">Its items, in the order of their keys.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record Listing<T>(ImmutableArray<T> Items, string? Next);
