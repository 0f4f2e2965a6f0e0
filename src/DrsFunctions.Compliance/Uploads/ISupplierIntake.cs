using DrsFunctions.Compliance.Tables;

namespace DrsFunctions.Compliance.Uploads;

/// <summary>The judge of one kind of file that suppliers send. Pure: the same file and record always come to the same judgement.</summary>
public interface ISupplierIntake
{
    /// <summary>The kind.</summary>
    UploadKind Kind { get; }

    /// <summary>What its files look like.</summary>
    TableShape Shape { get; }

    /// <summary>Whether a file names customers, so that judging it needs CCS's list of them.</summary>
    bool NamesCustomers(Table table) => false;

    /// <summary>Judges a file whose table was found: any error rejects the whole of it.</summary>
    Judgement Judge(Table table, SupplierUpload upload);
}
