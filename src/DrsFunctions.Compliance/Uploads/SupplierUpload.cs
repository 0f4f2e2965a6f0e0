using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;
using NodaTime;

namespace DrsFunctions.Compliance.Uploads;

/// <summary>What a supplier's file is judged against.</summary>
/// <param name="Framework">The framework of its path.</param>
/// <param name="Supplier">The supplier of its path, by Salesforce id.</param>
/// <param name="Record">What is known of the supplier.</param>
/// <param name="UploadId">The upload's id.</param>
/// <param name="ReceivedOn">When the file arrived.</param>
public sealed record SupplierUpload(Framework Framework, string Supplier, SupplierRecord Record, string UploadId, Instant ReceivedOn)
{
    /// <summary>The customers that CCS's list names: where there is a list, a file may name no other.</summary>
    public CustomerList Customers { get; init; } = CustomerList.Empty;
}
