namespace DrsFunctions.Messages;

/// <summary>What GOV.UK Notify tells of a message. It tells the address, too, which is not read.</summary>
/// <param name="Id">The message's id there.</param>
/// <param name="Reference">Its key.</param>
/// <param name="Status">What became of it: <c>delivered</c>, <c>permanent-failure</c>, <c>temporary-failure</c> or <c>technical-failure</c>.</param>
public sealed record DeliveryResult(string? Id, string? Reference, string? Status);
