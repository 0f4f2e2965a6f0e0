using DrsFunctions.Compliance.Customers;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A supplier's file in the making; what plans and reports share.</summary>
/// <typeparam name="TSelf">The file's own type, so that sentences go on.</typeparam>
internal abstract class SupplierFile<TSelf>(ISupplierIntake intake)
    where TSelf : SupplierFile<TSelf>
{
    private readonly Dictionary<string, string?> declaration = new(StringComparer.Ordinal)
    {
        ["Supplier"] = SupplierOnRecord.Id,
        ["Framework"] = null,
        ["Year"] = null,
        ["Name"] = "Alex Morgan",
        ["Role"] = "Head of social value",
        ["Date"] = "2026-01-05",
        ["Confirm"] = "yes",
    };

    private readonly List<(string Column, string? Text)[]> more = [];
    private Instant receivedOn = Instant.FromUtc(2026, 1, 5, 10, 0);
    private bool hasDeclaration = true;
    private CustomerList customers = CustomerList.Empty;

    protected SupplierOnRecord From { get; private set; } = new SupplierOnRecord().OnLots("1");

    private TSelf Self => (TSelf)this;

    public TSelf By(SupplierOnRecord supplier)
    {
        From = supplier.Record.Lots.IsEmpty ? supplier.OnLots("1") : supplier;
        return Self;
    }

    public TSelf Received(Instant instant)
    {
        receivedOn = instant;
        return Self;
    }

    public TSelf WhileCustomersAre(string urns)
    {
        customers = ListFile.Known(urns);
        return Self;
    }

    public TSelf Declaring(string item, string? value)
    {
        declaration[item] = value ?? "";
        return Self;
    }

    public TSelf WithoutDeclaring(string item)
    {
        declaration.Remove(item);
        return Self;
    }

    public TSelf WithoutDeclaration()
    {
        hasDeclaration = false;
        return Self;
    }

    public TSelf WithRow(params (string Column, string? Text)[] cells)
    {
        more.Add(cells);
        return Self;
    }

    public Judgement Judge()
    {
        var rows = new Rows([.. intake.Shape.Columns.Select(column => column.Name)]);
        if (hasDeclaration)
            Declare(rows);
        Fill(rows);
        foreach (var cells in more)
            rows.Add(cells);
        var judgement = intake.Judge(rows.ToTable(), new(From.Framework, SupplierOnRecord.Id, From.Record, "upload", receivedOn) { Customers = customers });
        Wording.IsKept(judgement);
        return judgement;
    }

    protected abstract void Fill(Rows rows);

    protected abstract string? Default(string item);

    private void Declare(Rows rows)
    {
        foreach (var (item, value) in declaration)
        {
            if ((value ?? Default(item)) is { } text)
                rows.Add(("Section", "Declaration"), ("Item", item), ("Value", text));
        }
    }
}
