using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A published list of bank holidays was taken: it replaces those of every year that it names a day of.</summary>
/// <param name="UploadId">The upload that brought it.</param>
/// <param name="Holidays">The days that it names, in order.</param>
public sealed record HolidaysListed(string UploadId, ImmutableArray<Holiday> Holidays) : Change;
