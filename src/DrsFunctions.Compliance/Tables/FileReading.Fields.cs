using NodaTime;

namespace DrsFunctions.Compliance.Tables;

/// <content>What a cell is read as.</content>
public sealed partial class FileReading
{
    // A spreadsheet keeps 15 digits of a number, so a longer one is no longer what was typed.
    private const decimal FirstShortened = 1_000_000_000_000_000;
    private const char TimeSeparator = 'T';

    /// <summary>
    /// The normalised text of a cell, a number's digits, a date in ISO form; null when the cell is empty or says that it is not
    /// available. Null with an error when it holds a control character, a spreadsheet's error value, or an identifier that a
    /// spreadsheet program has turned into a number with more than 15 digits or an exponent. <c>705E01510602</c> stays text.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column's published name.</param>
    /// <param name="label">What messages call the field, for example <c>Comment of VI-03</c>; the column's name unless given.</param>
    public string? Text(TableRow row, string column, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Open(row, column, label ?? column, out var cell, out var clean) != FieldState.Given)
            return null;
        if (cell.Kind == CellKind.Number ? Math.Abs(cell.Number) < FirstShortened : !CellText.IsShortenedNumber(clean))
            return clean;

        Refuse(row, column, FieldMessages.IdentifierShortened(label ?? column));
        return null;
    }

    /// <summary>A number: a spreadsheet's, or typed in full, perhaps with £, % or commas between thousands.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column's published name.</param>
    /// <param name="label">What messages call the field, for example <c>Numerator of VI-03</c>.</param>
    public Field<decimal> Number(TableRow row, string column, string label)
    {
        ArgumentNullException.ThrowIfNull(row);
        var state = Open(row, column, label, out var cell, out var clean);
        if (state != FieldState.Given)
            return state == FieldState.Missing ? Field<decimal>.Missing : Field<decimal>.Wrong;

        if (cell.Kind == CellKind.Number)
        {
            if (cell.Text.EndsWith('%'))
                Count(row, column, Normalisation.PercentSign);
            return Field<decimal>.Given(cell.Number);
        }

        if (cell.Kind == CellKind.Text && NumberText.TryRead(clean, out var number, out var signs))
        {
            Count(row, column, signs);
            return Field<decimal>.Given(number);
        }

        var hasExponent = cell.Kind == CellKind.Text && NumberText.HasExponent(clean);
        Refuse(row, column, hasExponent ? FieldMessages.Exponent(label) : FieldMessages.Number(label));
        return Field<decimal>.Wrong;
    }

    /// <summary>A whole number; <c>12.00</c> is one, too.</summary>
    /// <inheritdoc cref="Number"/>
    public Field<int> WholeNumber(TableRow row, string column, string label)
    {
        var number = Number(row, column, label);
        if (!number.IsGiven)
            return number.IsMissing ? Field<int>.Missing : Field<int>.Wrong;
        if (decimal.IsInteger(number.Value) && number.Value is >= int.MinValue and <= int.MaxValue)
            return Field<int>.Given((int)number.Value);

        Refuse(row, column, FieldMessages.WholeNumber(label));
        return Field<int>.Wrong;
    }

    /// <summary>A date: ISO, UK, a spreadsheet's date, or a spreadsheet's number from the years 2000 to 2099.</summary>
    /// <inheritdoc cref="Number"/>
    public Field<LocalDate> Date(TableRow row, string column, string label)
    {
        ArgumentNullException.ThrowIfNull(row);
        var state = Open(row, column, label, out var cell, out var clean);
        if (state != FieldState.Given)
            return state == FieldState.Missing ? Field<LocalDate>.Missing : Field<LocalDate>.Wrong;

        switch (cell.Kind)
        {
            case CellKind.Date:
                if (cell.Text.Contains(TimeSeparator, StringComparison.Ordinal))
                    Count(row, column, Normalisation.TimeOfDay);
                return Field<LocalDate>.Given(cell.Date);
            case CellKind.Number when DateText.TryFromSerial(cell.Number, out var serial):
                Count(row, column, Normalisation.SerialDate);
                return Field<LocalDate>.Given(serial);
        }

        var date = default(LocalDate);
        var outcome = cell.Kind == CellKind.Text ? DateText.TryRead(clean, out date) : DateText.Outcome.NoDate;
        if (outcome == DateText.Outcome.Read)
            return Field<LocalDate>.Given(date);

        Refuse(row, column, outcome switch
        {
            DateText.Outcome.MonthFirst => FieldMessages.DateMonthFirst(label),
            DateText.Outcome.NotReal => FieldMessages.DateNotReal(label),
            _ => FieldMessages.Date(label),
        });
        return Field<LocalDate>.Wrong;
    }

    /// <summary>An answer: yes, y, true or 1, no, n, false or 0, or a spreadsheet's TRUE or FALSE.</summary>
    /// <inheritdoc cref="Number"/>
    public Field<bool> YesNo(TableRow row, string column, string label)
    {
        ArgumentNullException.ThrowIfNull(row);
        var state = Open(row, column, label, out _, out var clean);
        if (state != FieldState.Given)
            return state == FieldState.Missing ? Field<bool>.Missing : Field<bool>.Wrong;

        bool? answer = clean.ToUpperInvariant() switch
        {
            "YES" or "Y" or "TRUE" or "1" => true,
            "NO" or "N" or "FALSE" or "0" => false,
            _ => null,
        };
        if (answer is { } given)
        {
            if (!clean.Equals("yes", StringComparison.OrdinalIgnoreCase) && !clean.Equals("no", StringComparison.OrdinalIgnoreCase))
                Count(row, column, Normalisation.YesNo);
            return Field<bool>.Given(given);
        }

        Refuse(row, column, FieldMessages.YesNo(label));
        return Field<bool>.Wrong;
    }

    /// <summary>Whether a person is named: a name is not kept, and no message shows what stands in its cell.</summary>
    /// <inheritdoc cref="Number"/>
    public FieldState Name(TableRow row, string column, string label)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Open(row, column, label, out _, out _, shows: false);
    }

    /// <summary>What every reader begins with: nothing there, nothing that can be read, or the text of a cell made clean.</summary>
    private FieldState Open(TableRow row, string column, string label, out Cell cell, out string clean, bool shows = true)
    {
        cell = row[column];
        clean = cell.Text;
        if (cell.Kind == CellKind.Empty)
            return FieldState.Missing;
        if (cell.Kind == CellKind.Error)
        {
            Refuse(row, column, FieldMessages.CellError(label, cell.Text), shows);
            return FieldState.Wrong;
        }

        if (cell.Kind != CellKind.Text)
            return FieldState.Given;

        clean = CellText.Clean(cell.Text, out var changes);
        if (changes.HasFlag(TextChanges.ControlCharacter))
        {
            Refuse(row, column, FieldMessages.ControlCharacter(label), shows);
            return FieldState.Wrong;
        }

        if (clean.Length == 0)
            return FieldState.Missing;
        if (changes != TextChanges.None)
            Count(row, column, changes);
        if (!CellText.IsNotAvailable(clean))
            return FieldState.Given;

        Count(row, column, Normalisation.NotAvailable);
        return FieldState.Missing;
    }

    private void Count(TableRow row, string column, TextChanges changes)
    {
        if (changes.HasFlag(TextChanges.OuterSpaces))
            Count(row, column, Normalisation.OuterSpaces);
        if (changes.HasFlag(TextChanges.NoBreakSpaces))
            Count(row, column, Normalisation.NoBreakSpaces);
        if (changes.HasFlag(TextChanges.SmartQuotes))
            Count(row, column, Normalisation.SmartQuotes);
    }

    private void Count(TableRow row, string column, NumberSigns signs)
    {
        if (signs.HasFlag(NumberSigns.Pound))
            Count(row, column, Normalisation.PoundSign);
        if (signs.HasFlag(NumberSigns.Commas))
            Count(row, column, Normalisation.ThousandsCommas);
        if (signs.HasFlag(NumberSigns.Percent))
            Count(row, column, Normalisation.PercentSign);
    }
}
