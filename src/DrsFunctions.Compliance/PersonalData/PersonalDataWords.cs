namespace DrsFunctions.Compliance.PersonalData;

/// <summary>What messages call kinds of personal data.</summary>
internal static class PersonalDataWords
{
    /// <summary>One kind: <c>a phone number</c>.</summary>
    public static string Of(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.NationalInsuranceNumber => "a National Insurance number",
        PersonalDataKind.EmailAddress => "an email address",
        PersonalDataKind.PhoneNumber => "a phone number",
        PersonalDataKind.CardNumber => "a card number",
        PersonalDataKind.BankAccount => "a bank account",
        _ => "a date of birth",
    };

    /// <summary>Several kinds.</summary>
    public static string Of(IEnumerable<PersonalDataKind> kinds) => string.Join(", ", kinds.Select(Of));
}
