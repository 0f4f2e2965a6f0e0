using System.Collections.Frozen;
using System.Text;
using DrsFunctions.Compliance.Feedback;
using DrsFunctions.Compliance.Tables;
using DrsFunctions.Compliance.Uploads;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Given;

/// <summary>A feedback file in the making: each row has every column, plainly filled in unless a sentence says otherwise.</summary>
internal sealed class FeedbackRows(bool readPlainly = true)
{
    private static readonly string[] Columns = [.. FeedbackIntake.Shape.Columns.Select(column => column.Name)];
    private static readonly FrozenDictionary<string, int> Positions = Columns.Index().ToFrozenDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    private static readonly Instant Arrived = Instant.FromUtc(2026, 7, 12, 23, 30);
    private readonly FeedbackCounting counting = new(new(RealFramework.RM6226, new(2026, 7, 13), 5));
    private int rows = 1;

    /// <summary>How many rows could not be read plainly.</summary>
    public int Odd { get; private set; }

    /// <summary>Adds a row; cells by their columns.</summary>
    public FeedbackRows With(params (string Column, string Text)[] cells)
    {
        rows++;
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Response"] = $"r-{rows}",
            ["Received"] = "2026-05-02",
            ["Lot"] = "1",
            ["Overall"] = "4",
        };
        foreach (var (column, text) in cells)
            row[column] = text;
        string[] texts = [.. Columns.Select(column => row.GetValueOrDefault(column, ""))];
        if (!readPlainly || !counting.TryTake(rows, new Fields(texts)))
        {
            Odd++;
            counting.Take(new(null, new(rows, [.. texts.Select(Cell.OfText)]), Positions));
        }

        return this;
    }

    public FeedbackRows With(int count, params (string Column, string Text)[] cells)
    {
        for (var added = 0; added < count; added++)
            With(cells);
        return this;
    }

    public FeedbackFile Count() => counting.ToFile();

    public Judgement Judge(SupplierOnRecord? supplier = null)
    {
        var from = supplier ?? new SupplierOnRecord().OnLots("1");
        var judgement = FeedbackIntake.Judge(Count(), [], new(from.Framework, SupplierOnRecord.Id, from.Record, "upload", Arrived));
        Wording.IsKept(judgement);
        return judgement;
    }

    private readonly struct Fields(string[] texts) : IUtf8Fields
    {
        public ReadOnlySpan<byte> this[int column] => Encoding.UTF8.GetBytes(texts[column]);
    }
}
