using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>A supplier of the samples. It is made up, like everything about it.</summary>
/// <param name="Id">Its Salesforce id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lots">Its lots on RM6226.</param>
/// <param name="Joined">The day it joined; null for the framework's first day.</param>
/// <param name="Signatory">Who signs its files.</param>
/// <param name="Role">As what.</param>
/// <param name="Mail">The part of its people's addresses after the @.</param>
/// <param name="Kpis">A line for each KPI: code, baseline, actual, evidence or comment.</param>
internal sealed record SampleSupplier(string Id, string Name, string[] Lots, LocalDate? Joined, string Signatory, string Role, string Mail, string Kpis)
{
    /// <summary>Its lines, read.</summary>
    public IEnumerable<SampleKpi> Lines() => Kpis.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(SampleKpi.Parse);
}
