namespace DrsFunctions.Compliance.PersonalData;

/// <summary>What kind of personal data a text seems to hold.</summary>
public enum PersonalDataKind
{
    /// <summary>A National Insurance number: <c>QQ 12 34 56 C</c>.</summary>
    NationalInsuranceNumber,

    /// <summary>An e-mail address.</summary>
    EmailAddress,

    /// <summary>A phone number of the United Kingdom, with 0, +44 or 0044 in front.</summary>
    PhoneNumber,

    /// <summary>A payment card's number, whose check digit is right.</summary>
    CardNumber,

    /// <summary>A sort code with an account number beside it.</summary>
    BankAccount,

    /// <summary>A date beside a word of birth.</summary>
    DateOfBirth,
}
