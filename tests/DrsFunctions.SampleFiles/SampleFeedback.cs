using System.Globalization;
using NodaTime;

namespace DrsFunctions.SampleFiles;

/// <summary>What the consumers of a supplier say, month by month up to December 2025.</summary>
/// <param name="Supplier">The supplier.</param>
/// <param name="Prefix">What the names of its responses begin with.</param>
/// <param name="Usual">A month as most are.</param>
/// <param name="Months">How many such months there are.</param>
/// <param name="Latest">The months after them.</param>
internal sealed record SampleFeedback(SampleSupplier Supplier, string Prefix, SampleMonth Usual, int Months, SampleMonth[] Latest)
{
    private const double GoldenPart = 0.618034;
    private static readonly YearMonth LastMonth = new(2025, 12);

    // Around the mean, and as far above it as below.
    private static readonly double[] Spread = [-0.9, 0.3, 0.9, -0.3, 0];
    private static readonly string[] Channels = ["telephone", "web", "letter", "text"];

    /// <summary>Ashdown's consumers are content, and more so than they were.</summary>
    public static SampleFeedback Ashdown { get; } = new(SampleSuppliers.Ashdown, "ASH", new(24, 3.7, 0.84), 12, [new(30, 3.9, 0.87), new(30, 4, 0.88), new(30, 4.1, 0.9)]);

    /// <summary>Brackley's were, until October.</summary>
    public static SampleFeedback Brackley { get; } = new(SampleSuppliers.Brackley, "BRK", new(22, 4.1, 0.88), 12, [new(30, 3.8, 0.83), new(30, 3.6, 0.80), new(30, 3.4, 0.76)]);

    /// <summary>Calder's are as they were.</summary>
    public static SampleFeedback Calder { get; } = new(SampleSuppliers.Calder, "CAL", new(14, 3.4, 0.78), 6, []);

    /// <summary>So are Dunmore's.</summary>
    public static SampleFeedback Dunmore { get; } = new(SampleSuppliers.Dunmore, "DUN", new(13, 3.5, 0.8), 6, []);

    /// <summary>The rows of its file.</summary>
    public IEnumerable<object?[]> Rows()
    {
        yield return ["Response", "Received", "Lot", "Overall", "Treated fairly", "Support offered", "Channel", "Comment"];
        var months = Enumerable.Repeat(Usual, Months).Concat(Latest).ToArray();
        var number = 0;
        for (var place = 0; place < months.Length; place++)
        {
            var first = LastMonth.PlusMonths(place + 1 - months.Length).OnDayOfMonth(1);
            for (var response = 0; response < months[place].Responses; response++)
                yield return Row(++number, first.PlusDays(response * 28 / months[place].Responses), months[place]);
        }
    }

    // Each row takes its part of the whole in turn, so that a month has its mean and its share without chance.
    private object?[] Row(int number, LocalDate received, SampleMonth month)
    {
        var turn = number * GoldenPart % 1;
        var overall = Math.Clamp((int)Math.Floor(month.Mean + Spread[number % Spread.Length] + turn), 1, 5);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{number:00000}"), received, "1", overall, turn < month.TreatedFairly ? "yes" : "no",
            (number % 4) switch { 0 => "not needed", 1 => "no", _ => "yes" }, Channels[number % Channels.Length], number % 25 == 0 ? "They listened and we agreed what I can pay." : null,
        ];
    }
}
