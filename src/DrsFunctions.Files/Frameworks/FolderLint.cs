namespace DrsFunctions.Files.Frameworks;

/// <summary>Finds what is wrong between the files of a folder.</summary>
/// <param name="catalogues">The versions of catalogues.</param>
/// <param name="frameworks">The frameworks.</param>
internal sealed class FolderLint(IReadOnlyCollection<CatalogueDraft> catalogues, IReadOnlyCollection<FrameworkDraft> frameworks)
{
    /// <summary>The defects.</summary>
    public IEnumerable<Defect> Defects() =>
    [
        .. Doubled(frameworks, draft => draft.File, draft => draft.Id?.ToUpperInvariant(), "framework", "Give each framework an id of its own, and one file."),
        .. Doubled(catalogues, draft => draft.File, draft => draft is { Id: { } id, EffectiveFrom: { } from } ? (id, from) : null, "effectiveFrom", "Two versions cannot apply from the same day: correct one of them."),
        .. Doubled(catalogues, draft => draft.File, draft => draft is { Id: { } id, Version: { } version } ? (id, version) : null, "version", "Receipts name the version that a report was judged by: give each its own."),
        .. frameworks.SelectMany(Catalogue),
        .. catalogues.SelectMany(Use),
    ];

    private IEnumerable<Defect> Catalogue(FrameworkDraft framework)
    {
        if (framework.Catalogue is not { } id)
            yield break;
        var versions = catalogues.Where(draft => draft.Id == id).ToArray();
        if (versions.Length == 0)
            yield return new(framework.File, "catalogue", $"There is no catalogue {id} in the folder.", Named());
        else if (versions.All(version => version.EffectiveFrom > framework.Starts))
            yield return new(framework.File, "catalogue", $"No version of {id} applies at the framework's start.", "Correct effectiveFrom of its first version.");
    }

    // What other files leave unclear is not held against a catalogue: those files have defects of their own.
    private IEnumerable<Defect> Use(CatalogueDraft catalogue)
    {
        if (catalogue.Id is not { } id || frameworks.Any(framework => framework.Catalogue is null))
            yield break;
        var users = frameworks.Where(framework => framework.Catalogue == id).ToArray();
        if (users.Length == 0)
        {
            yield return new(catalogue.File, "catalogue", $"No framework of the folder uses {id}.", "Name it in a framework, or take the file out.");
            yield break;
        }

        if (users.SelectMany(framework => framework.Lots).Any(lot => lot.ServiceLines.IsEmpty))
            yield break;
        var lines = users.SelectMany(framework => framework.Lots).SelectMany(lot => lot.ServiceLines).ToHashSet();
        foreach (var kpi in catalogue.Kpis.Where(kpi => !kpi.ServiceLines.IsEmpty && !kpi.ServiceLines.Any(lines.Contains)))
        {
            yield return new(
                catalogue.File,
                $"{kpi.Code ?? "kpis"}, serviceLines",
                $"No lot of a framework that uses the catalogue offers {string.Join(" or ", kpi.ServiceLines)}: no supplier could have this KPI.",
                $"Write lines that lots have ({string.Join(", ", lines.Order())}), or take the KPI out.");
        }
    }

    private string Named() => catalogues.Count == 0
        ? "Add the catalogue's file."
        : $"Write one of {string.Join(", ", catalogues.Select(draft => draft.Id).OfType<string>().Distinct(StringComparer.Ordinal))}, or add its file.";

    private static IEnumerable<Defect> Doubled<T>(IEnumerable<T> drafts, Func<T, string> file, Func<T, object?> key, string field, string howToFix) =>
        from doubled in drafts.Where(draft => key(draft) is not null).GroupBy(draft => key(draft))
        from other in doubled.Skip(1)
        select new Defect(file(other), field, $"{file(doubled.First())} has the same {field}.", howToFix);
}
