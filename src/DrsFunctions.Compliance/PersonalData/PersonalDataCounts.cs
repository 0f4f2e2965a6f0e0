using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DrsFunctions.Compliance.PersonalData;

/// <summary>How many hits of each kind of personal data were found; never what was found.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PersonalDataCounts
{
    private readonly int nationalInsuranceNumbers;
    private readonly int emailAddresses;
    private readonly int phoneNumbers;
    private readonly int cardNumbers;
    private readonly int bankAccounts;
    private readonly int datesOfBirth;

    private PersonalDataCounts(ReadOnlySpan<int> counts)
    {
        nationalInsuranceNumbers = counts[(int)PersonalDataKind.NationalInsuranceNumber];
        emailAddresses = counts[(int)PersonalDataKind.EmailAddress];
        phoneNumbers = counts[(int)PersonalDataKind.PhoneNumber];
        cardNumbers = counts[(int)PersonalDataKind.CardNumber];
        bankAccounts = counts[(int)PersonalDataKind.BankAccount];
        datesOfBirth = counts[(int)PersonalDataKind.DateOfBirth];
    }

    /// <summary>Nothing found.</summary>
    public static PersonalDataCounts None => default;

    /// <summary>How many hits there are in all.</summary>
    public int Total => nationalInsuranceNumbers + emailAddresses + phoneNumbers + cardNumbers + bankAccounts + datesOfBirth;

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
        PersonalDataKind.NationalInsuranceNumber => nationalInsuranceNumbers,
        PersonalDataKind.EmailAddress => emailAddresses,
        PersonalDataKind.PhoneNumber => phoneNumbers,
        PersonalDataKind.CardNumber => cardNumbers,
        PersonalDataKind.BankAccount => bankAccounts,
        PersonalDataKind.DateOfBirth => datesOfBirth,
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
