using System.Collections.Immutable;

namespace DrsFunctions.Http;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">This page's items.</param>
/// <param name="Next">The <c>cursor</c> of the next page; null on the last.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
