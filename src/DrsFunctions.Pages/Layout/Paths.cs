using System.Globalization;

namespace DrsFunctions.Pages.Layout;

/// <summary>Where the pages are. What ids hold is escaped.</summary>
public static class Paths
{
    /// <summary>A framework's page.</summary>
    public static string Framework(string framework) => $"/frameworks/{Uri.EscapeDataString(framework)}";

    /// <summary>A framework's late reports.</summary>
    public static string Late(string framework) => Framework(framework) + "/late";

    /// <summary>The social value of a framework.</summary>
    public static string Impact(string framework) => Framework(framework) + "/impact";

    /// <summary>A framework's good practice.</summary>
    public static string GoodPractice(string framework) => Framework(framework) + "/good-practice";

    /// <summary>A supplier's page.</summary>
    public static string Supplier(string framework, string supplier) => $"{Framework(framework)}/suppliers/{Uri.EscapeDataString(supplier)}";

    /// <summary>A supplier's page, in a year.</summary>
    public static string Supplier(string framework, string supplier, int year) =>
        With(Supplier(framework, supplier), ("year", year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where a decision about a supplier is taken.</summary>
    public static string Decision(string framework, string supplier, string decision) => $"{Supplier(framework, supplier)}/decisions/{Uri.EscapeDataString(decision)}";

    /// <summary>Where a file is sent in a supplier's name.</summary>
    public static string Upload(string framework, string supplier) => Supplier(framework, supplier) + "/upload";

    /// <summary>Where the receipt of a file just sent is waited for.</summary>
    public static string Waiting(string framework, string supplier) => Upload(framework, supplier) + "/waiting";

    /// <summary>A receipt.</summary>
    public static string Receipt(string framework, string owner, string uploadId) =>
        $"{Framework(framework)}/uploads/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(uploadId)}";

    /// <summary>A path with parameters; those without a value are left out.</summary>
    public static string With(string path, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var given = parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value)).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}").ToArray();
        return given.Length == 0 ? path : $"{path}?{string.Join('&', given)}";
    }
}
