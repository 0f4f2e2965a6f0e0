using System.Collections.Immutable;
using NodaTime;

namespace DrsFunctions.Compliance.Frameworks;

/// <summary>A part of a framework that suppliers are appointed to.</summary>
/// <param name="Number">Its number or short name: <c>1</c>, <c>litigation</c>.</param>
/// <param name="Title">What it is for.</param>
/// <param name="ServiceLines">The service lines that its suppliers offer.</param>
/// <param name="Ends">Its last day: the framework's, unless it ends earlier.</param>
public sealed record Lot(string Number, string Title, ImmutableArray<ServiceLine> ServiceLines, LocalDate Ends);
