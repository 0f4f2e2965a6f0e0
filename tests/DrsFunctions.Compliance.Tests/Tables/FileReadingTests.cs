using DrsFunctions.Compliance.Messages;
using DrsFunctions.Compliance.Tables;
using NodaTime;

namespace DrsFunctions.Compliance.Tests.Tables;

public sealed class FileReadingTests
{
    private const string Label = "Value of VI-03";
    private readonly FileReading _reading = new();

    [Theory]
    [InlineData("1250", 1250.0, "")]
    [InlineData("-3.5", -3.5, "")]
    [InlineData(".5", 0.5, "")]
    [InlineData(" 12 ", 12.0, "outerSpaces")]
    [InlineData("\u00A012", 12.0, "noBreakSpaces,outerSpaces")]
    [InlineData("1,234,567.5", 1234567.5, "thousandsCommas")]
    [InlineData("£1,250", 1250.0, "poundSign,thousandsCommas")]
    [InlineData("-£5", -5.0, "poundSign")]
    [InlineData("£-5", -5.0, "poundSign")]
    [InlineData("38.5%", 38.5, "percentSign")]
    [InlineData("38.5 %", 38.5, "percentSign")]
    public void Number_TypedInPublishedForm_IsRead(string text, double expected, string normalisations)
    {
        Assert.Equal((decimal)expected, _reading.Number(Grid.Row(text), "Value", Label).OrNull);
        Assert.Equal(normalisations, string.Join(',', _reading.Normalisations.Select(used => used.Kind)));
        Assert.False(_reading.HasErrors);
    }

    [Theory]
    [InlineData("about 12")]
    [InlineData("12 people")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1234,567")]
    [InlineData("38,5")]
    [InlineData("1 250")]
    [InlineData("(5)")]
    [InlineData("--5")]
    [InlineData("-£-5")]
    [InlineData("£5%")]
    [InlineData("1.2.3")]
    [InlineData("١٢")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("14/01/2026")]
    public void Number_InAnyOtherForm_IsAnError(string text)
    {
        Assert.Equal(FieldState.Wrong, _reading.Number(Grid.Row(text), "Value", Label).State);
        var message = Error("numberExpected");
        Assert.Equal((text, "A2", 2, "Value", "plan"), (message.Found, message.Cell, message.Row, message.Column, message.Sheet));
        Assert.StartsWith(Label, message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.05E+5")]
    [InlineData("705E01510602")]
    [InlineData("1e3")]
    public void Number_WithExponent_IsAnErrorAndNeverAGuess(string text)
    {
        Assert.Equal(FieldState.Wrong, _reading.Number(Grid.Row(text), "Value", Label).State);
        Error("numberHasExponent");
    }

    [Fact]
    public void Number_OfSpreadsheet_IsReadAsItIs()
    {
        Assert.Equal(0.3m, _reading.Number(Grid.Row(Cell.OfNumber(0.3m)), "Value", Label).Value);
        Assert.Empty(_reading.Normalisations);
    }

    [Fact]
    public void Number_OfSpreadsheetShownAsPercentage_CountsTheSign()
    {
        Assert.Equal(38.5m, _reading.Number(Grid.Row(new Cell(CellKind.Number, "38.5%", 38.5m, default)), "Value", Label).Value);
        Assert.Equal(new NormalisationCount("percentSign", 1), Assert.Single(_reading.Normalisations));
    }

    [Fact]
    public void Number_WhereADateOrTruthValueStands_IsAnError()
    {
        Assert.Equal(FieldState.Wrong, _reading.Number(Grid.Row(Cell.OfDate(new LocalDate(2026, 1, 14))), "Value", Label).State);
        Error("numberExpected");
        Assert.Equal(FieldState.Wrong, new FileReading().Number(Grid.Row(Cell.OfBoolean(true)), "Value", Label).State);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData(" - ")]
    [InlineData("–")]
    [InlineData("Not available")]
    public void AnyField_NotAvailable_IsMissingAndCounted(string text)
    {
        var row = Grid.Row(text);

        Assert.True(_reading.Number(row, "Value", Label).IsMissing);
        Assert.True(_reading.Date(row, "Value", Label).IsMissing);
        Assert.True(_reading.YesNo(row, "Value", Label).IsMissing);
        Assert.Null(_reading.Text(row, "Value"));
        Assert.Equal(1, _reading.Normalisations.Single(used => used.Kind is "notAvailable").Count);
        Assert.False(_reading.HasErrors);
    }

    [Theory]
    [InlineData("not applicable")]
    [InlineData("none")]
    [InlineData("NAB")]
    public void Text_ThatOnlyResemblesNotAvailable_IsKept(string text) => Assert.Equal(text, _reading.Text(Grid.Row(text), "Value"));

    [Fact]
    public void Cell_ThatCannotBeRead_IsSaidOnce()
    {
        var row = Grid.Row("Train\u0007ing register");

        Assert.Null(_reading.Text(row, "Value", Label));
        _reading.Error(row, "Value", "evidenceMissing", "Evidence must say what shows the figure", "Enter where it is recorded.");
        _reading.Error(row, "Other", "evidenceMissing", "Evidence must say what shows the figure", "Enter where it is recorded.");

        Assert.Equal([("controlCharacter", "Value"), ("evidenceMissing", "Other")], _reading.Messages.Select(message => (message.Code, message.Column)));
    }

    [Fact]
    public void AnyField_Empty_IsMissing()
    {
        Assert.True(_reading.Number(Grid.Row(""), "Value", Label).IsMissing);
        Assert.True(_reading.WholeNumber(Grid.Row(" \u00A0"), "Value", Label).IsMissing);
        Assert.True(_reading.Date(Grid.Row("x"), "No such column", Label).IsMissing);
        Assert.Empty(_reading.Messages);
        Assert.Empty(_reading.Normalisations);
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.00", 12)]
    [InlineData("-1", -1)]
    public void WholeNumber_Whole_IsRead(string text, int expected) => Assert.Equal(expected, _reading.WholeNumber(Grid.Row(text), "Value", Label).OrNull);

    [Theory]
    [InlineData("12.5", "wholeNumberExpected")]
    [InlineData("3000000000", "wholeNumberExpected")]
    [InlineData("twelve", "numberExpected")]
    public void WholeNumber_Otherwise_IsAnError(string text, string code)
    {
        Assert.Equal(FieldState.Wrong, _reading.WholeNumber(Grid.Row(text), "Value", Label).State);
        Error(code);
    }

    [Theory]
    [InlineData("2026-01-14", "2026-01-14")]
    [InlineData("14/01/2026", "2026-01-14")]
    [InlineData("1/2/2026", "2026-02-01")]
    [InlineData("14 January 2026", "2026-01-14")]
    [InlineData("14 jan 2026", "2026-01-14")]
    [InlineData("1 Sept 2026", "2026-09-01")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void Date_IsoOrUk_IsRead(string text, string expected) =>
        Assert.Equal(expected, NodaTime.Text.LocalDatePattern.Iso.Format(_reading.Date(Grid.Row(text), "Value", Label).Value));

    [Theory]
    [InlineData("01/25/2026", "dateMonthFirst")]
    [InlineData("13/25/2025", "dateMonthFirst")]
    [InlineData("January 25, 2026", "dateMonthFirst")]
    [InlineData("31/02/2026", "dateNotReal")]
    [InlineData("2025-02-29", "dateNotReal")]
    [InlineData("00/01/2026", "dateNotReal")]
    [InlineData("14/01/26", "dateExpected")]
    [InlineData("2026", "dateExpected")]
    [InlineData("46036", "dateExpected")]
    [InlineData("tomorrow", "dateExpected")]
    [InlineData("2026-1-14", "dateExpected")]
    public void Date_InAnyOtherForm_IsAnError(string text, string code)
    {
        Assert.Equal(FieldState.Wrong, _reading.Date(Grid.Row(text), "Value", Label).State);
        Error(code);
    }

    [Fact]
    public void Date_OfSpreadsheet_IsRead()
    {
        var day = new LocalDate(2026, 1, 14);

        Assert.Equal(day, _reading.Date(Grid.Row(Cell.OfDate(day)), "Value", Label).Value);
        Assert.Empty(_reading.Normalisations);
        Assert.Equal(day, _reading.Date(Grid.Row(new Cell(CellKind.Date, "2026-01-14T09:30:00", 0, day)), "Value", Label).Value);
        Assert.Equal("timeOfDay", Assert.Single(_reading.Normalisations).Kind);
    }

    [Theory]
    [InlineData(46036, true)]
    [InlineData(36526, true)]
    [InlineData(2026, false)]
    [InlineData(20260114, false)]
    public void Date_OfSpreadsheetsNumber_IsReadOnlyBetween2000And2099(int number, bool isDate)
    {
        Assert.Equal(isDate, _reading.Date(Grid.Row(Cell.OfNumber(number)), "Value", Label).IsGiven);
        Assert.Equal(isDate ? ["serialDate"] : [], _reading.Normalisations.Select(used => used.Kind).ToArray());
        Assert.Equal(!isDate, _reading.HasErrors);
    }

    [Fact]
    public void Date_OfSerial46036_Is14January2026() =>
        Assert.Equal(new LocalDate(2026, 1, 14), _reading.Date(Grid.Row(Cell.OfNumber(46036.4m)), "Value", Label).Value);

    [Theory]
    [InlineData("yes", true, false)]
    [InlineData("No", false, false)]
    [InlineData("Y", true, true)]
    [InlineData("TRUE", true, true)]
    [InlineData("1", true, true)]
    [InlineData("n", false, true)]
    [InlineData("false", false, true)]
    [InlineData("0", false, true)]
    public void YesNo_InPublishedForm_IsRead(string text, bool expected, bool counted)
    {
        Assert.Equal(expected, _reading.YesNo(Grid.Row(text), "Value", Label).OrNull);
        Assert.Equal(counted, _reading.Normalisations.Any(used => used.Kind is "yesNo"));
    }

    [Fact]
    public void YesNo_OfSpreadsheet_IsRead()
    {
        Assert.True(_reading.YesNo(Grid.Row(Cell.OfBoolean(true)), "Value", Label).Value);
        Assert.False(_reading.YesNo(Grid.Row(Cell.OfNumber(0)), "Value", Label).Value);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("2")]
    public void YesNo_InAnyOtherForm_IsAnError(string text)
    {
        Assert.Equal(FieldState.Wrong, _reading.YesNo(Grid.Row(text), "Value", Label).State);
        Error("yesOrNoExpected");
    }

    [Theory]
    [InlineData("705E01510602", "705E01510602")]
    [InlineData("  it’s “fine”  ", "it's \"fine\"")]
    [InlineData("two\r\nlines\tand a tab", "two\r\nlines\tand a tab")]
    [InlineData("a\u00A0b\u200Bc", "a bc")]
    [InlineData("£5 – é", "£5 – é")]
    public void Text_AnyText_IsNormalised(string text, string expected) => Assert.Equal(expected, _reading.Text(Grid.Row(text), "Value"));

    [Fact]
    public void Text_OfOtherCells_IsWhatAPersonSees()
    {
        Assert.Equal("123456789012345", _reading.Text(Grid.Row(Cell.OfNumber(123456789012345)), "Value"));
        Assert.Equal("2026-01-14", _reading.Text(Grid.Row(Cell.OfDate(new LocalDate(2026, 1, 14))), "Value"));
        Assert.Equal("TRUE", _reading.Text(Grid.Row(Cell.OfBoolean(true)), "Value"));
        Assert.False(_reading.HasErrors);
    }

    [Fact]
    public void Text_OfNumberBeyondFifteenDigits_IsAnError()
    {
        Assert.Null(_reading.Text(Grid.Row(Cell.OfNumber(705000000000000000)), "Value"));
        Error("identifierShortened");
    }

    [Fact]
    public void Text_ThatASpreadsheetShortened_IsAnError()
    {
        Assert.Null(_reading.Text(Grid.Row("7.05E+29"), "Value"));
        Error("identifierShortened");
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u202Eb")]
    public void AnyField_WithControlCharacter_IsAnError(string text)
    {
        Assert.Null(_reading.Text(Grid.Row(text), "Value"));
        Error("controlCharacter");
    }

    [Fact]
    public void AnyField_WithSpreadsheetError_IsAnError()
    {
        var row = Grid.Row(Cell.OfError("#DIV/0!"));

        Assert.Null(_reading.Text(row, "Value"));
        Assert.Equal(FieldState.Wrong, _reading.Number(row, "Value", Label).State);
        Assert.Equal("#DIV/0!", Error("cellError").Found);
    }

    [Fact]
    public void Found_WithPersonalData_IsRemovedAndShortened()
    {
        _reading.Warning(Grid.Row("call 020 7946 0018 " + new string('x', 200)), "Value", "test", "Text", "Fix");

        var message = Assert.Single(_reading.Messages);
        Assert.StartsWith("call [removed] xxx", message.Found, StringComparison.Ordinal);
        Assert.Equal(100, message.Found!.Length);
        Assert.Equal((0, 1), (_reading.Errors, _reading.Warnings));
    }

    [Fact]
    public void Messages_OfSeveralRows_ComeInOrderOfRow()
    {
        Message At(int? row, string code) => new(code, Severity.Note, null, row, null, null, null, "", "");
        foreach (var message in new[] { At(5, "c"), At(2, "b"), At(5, "d"), At(null, "a") })
            _reading.Add(message);

        Assert.Equal(["a", "b", "c", "d"], _reading.Messages.Select(message => message.Code).ToArray());
        Assert.False(_reading.HasErrors);
    }

    private Message Error(string code)
    {
        var message = Assert.Single(_reading.Messages);
        Assert.Equal((code, Severity.Error), (message.Code, message.Severity));
        return message;
    }
}
