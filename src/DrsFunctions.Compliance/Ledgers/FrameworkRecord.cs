using System.Collections.Immutable;
using DrsFunctions.Compliance.Calendar;
using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Requirements;
using DrsFunctions.Compliance.Uploads;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>What is known of a framework's own lists: the fold of its <c>ccs</c> ledger.</summary>
public sealed record FrameworkRecord : IRecord<FrameworkRecord>
{
    /// <inheritdoc/>
    public static FrameworkRecord Empty { get; } = new();

    /// <summary>CCS's uploads.</summary>
    public UploadLog Uploads { get; init; } = UploadLog.Empty;

    /// <summary>The customers that CCS's list names.</summary>
    public CustomerList Customers { get; init; } = CustomerList.Empty;

    /// <summary>All customers' own requirements.</summary>
    public RequirementBook Requirements { get; init; } = RequirementBook.Empty;

    /// <summary>The published lists of bank holidays, in the order in which they were taken.</summary>
    public ImmutableArray<HolidayList> Holidays { get; init; } = [];

    /// <inheritdoc/>
    public FrameworkRecord Apply(Entry entry) => entry.Change switch
    {
        UploadReceived received => this with { Uploads = Uploads.With(entry, received) },
        UploadJudged judged => this with { Uploads = Uploads.With(entry, judged) },
        CustomersListed listed => this with { Customers = Customers.With(listed) },
        RequirementsListed listed => this with { Requirements = Requirements.With(listed) },
        HolidaysListed listed => this with { Holidays = Holidays.Add(new(entry.At, [.. listed.Holidays.Select(holiday => holiday.Date)])) },
        _ => this,
    };
}
