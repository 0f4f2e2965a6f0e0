using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DrsFunctions.Compliance.PersonalData;

/// <summary>How many hits of each kind of personal data were found; never what was found.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PersonalDataCounts
{
    private readonly int _nationalInsuranceNumbers;
    private readonly int _emailAddresses;
    private readonly int _phoneNumbers;
    private readonly int _cardNumbers;
    private readonly int _bankAccounts;
    private readonly int _datesOfBirth;

    private PersonalDataCounts(ReadOnlySpan<int> counts)
    {
        _nationalInsuranceNumbers = counts[(int)PersonalDataKind.NationalInsuranceNumber];
        _emailAddresses = counts[(int)PersonalDataKind.EmailAddress];
        _phoneNumbers = counts[(int)PersonalDataKind.PhoneNumber];
        _cardNumbers = counts[(int)PersonalDataKind.CardNumber];
        _bankAccounts = counts[(int)PersonalDataKind.BankAccount];
        _datesOfBirth = counts[(int)PersonalDataKind.DateOfBirth];
    }

    /// <summary>Nothing found.</summary>
    public static PersonalDataCounts None => default;

    /// <summary>How many hits there are in all.</summary>
    public int Total => _nationalInsuranceNumbers + _emailAddresses + _phoneNumbers + _cardNumbers + _bankAccounts + _datesOfBirth;

    /// <summary>Whether anything was found.</summary>
    public bool IsAny => Total > 0;

    /// <summary>The kinds that were found.</summary>
    public ImmutableArray<PersonalDataKind> Kinds
    {
        get
        {
            var counts = this;
            return [.. Enum.GetValues<PersonalDataKind>().Where(kind => counts[kind] > 0)];
        }
    }

    /// <summary>How many hits of one kind there are.</summary>
    public int this[PersonalDataKind kind] => kind switch
    {
        PersonalDataKind.NationalInsuranceNumber => _nationalInsuranceNumbers,
        PersonalDataKind.EmailAddress => _emailAddresses,
        PersonalDataKind.PhoneNumber => _phoneNumbers,
        PersonalDataKind.CardNumber => _cardNumbers,
        PersonalDataKind.BankAccount => _bankAccounts,
        PersonalDataKind.DateOfBirth => _datesOfBirth,
        _ => 0,
    };

    /// <summary>The hits of two texts together.</summary>
    public static PersonalDataCounts operator +(PersonalDataCounts left, PersonalDataCounts right)
    {
        Span<int> sum = stackalloc int[KindsKnown];
        for (var kind = 0; kind < KindsKnown; kind++)
            sum[kind] = left[(PersonalDataKind)kind] + right[(PersonalDataKind)kind];
        return new PersonalDataCounts(sum);
    }

    /// <summary>The hits of two texts together.</summary>
    public static PersonalDataCounts Add(PersonalDataCounts left, PersonalDataCounts right) => left + right;

    internal const int KindsKnown = 6;

    internal static PersonalDataCounts Of(ReadOnlySpan<int> counts) => new(counts);
}
