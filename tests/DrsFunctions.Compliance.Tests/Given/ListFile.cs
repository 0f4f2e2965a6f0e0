using DrsFunctions.Compliance.Frameworks;
using DrsFunctions.Compliance.Suppliers;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A list of CCS's in the making.</summary>
internal sealed class ListFile(string[] columns)
{
    private readonly Rows rows = new(columns);

    /// <summary>A row, its cells in the order of the columns.</summary>
    public ListFile With(params string[] cells)
    {
        rows.Add([.. cells.Select((text, position) => (columns[position], (string?)text))]);
        return this;
    }

    public SuppliersJudgement JudgeSuppliers(Framework? framework = null)
    {
        var judged = SuppliersIntake.Judge(rows.ToTable(), framework ?? RealFramework.RM6226);
        Wording.IsKept(judged.Judgement);
        return judged;
    }

    public ContactsJudgement JudgeContacts(params string[] registered)
    {
        var judged = ContactsIntake.Judge(rows.ToTable(), registered.ToHashSet(StringComparer.Ordinal));
        Wording.IsKept(judged.Judgement);
        return judged;
    }
}
