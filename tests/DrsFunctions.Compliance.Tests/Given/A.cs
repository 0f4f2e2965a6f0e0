namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>Where the sentences of the tests begin.</summary>
internal static class A
{
    /// <summary>A whole report on year 4 of RM6226 by a debt recovery supplier, with nothing wrong in it.</summary>
    public static ReportFile Report() => new();

    /// <summary>A whole plan of a debt recovery supplier on RM6226, with a baseline for every core KPI that needs one.</summary>
    public static PlanFile Plan() => new();

    /// <summary>A supplier on record, on lot 1 of RM6226 since the framework began.</summary>
    public static SupplierOnRecord Supplier() => new();

    /// <summary>A list of CCS's, of these columns and without rows.</summary>
    public static ListFile List(params string[] columns) => new(columns);
}
