using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Outreach.Editing.Review;

namespace Outreach.Documents.Review;

/// <summary>The sheets of a review: what is to be done, and the texts.</summary>
internal static class ReviewWriter
{
    // File, place, beside, now, reads well, change, remark, former: the two texts and the change are read side by side.
    private static readonly double[] Widths = [28, 36, 44, 44, 12, 44, 28, 10];
    private const double InstructionWidth = 100;
    private const int Former = 8;

    // A row is as high as its lines need: not every spreadsheet reckons it when it opens a file.
    private const double LineHeight = 15;
    private const double Highest = 409;

    // Our letters are wider than the figures in which a column's width is told.
    private const double LettersOfWidth = 0.9;

    public static Worksheet Instruction(ReviewWords words) => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }),
        new Columns(new Column { Min = 1, Max = 1, Width = InstructionWidth, CustomWidth = true }),
        new SheetData(words.Lines.Select((line, place) => new Row(CellText.Cell(line, place == 0 ? ReviewStyles.Title : ReviewStyles.Read))
        {
            Height = (place == 0 ? 2 : Lines(line, InstructionWidth)) * LineHeight,
        })),
        new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });

    public static Worksheet Texts(IReadOnlyList<ReviewText> texts, ReviewWords words)
    {
        var rows = new SheetData(new Row(words.Heads.Select(static head => CellText.Cell(head, ReviewStyles.Head)))
        {
            Height = 2 * LineHeight,
        });
        foreach (var (place, text, beside) in texts)
        {
            rows.Append(new Row(
                CellText.Cell(place.File, ReviewStyles.Small),
                CellText.Cell(place.Path, ReviewStyles.Small),
                CellText.Cell(beside, ReviewStyles.Read),
                CellText.Cell(text, ReviewStyles.Read),
                Empty(),
                Empty(),
                Empty(),
                CellText.Cell(text, ReviewStyles.Small))
            {
                Height = Math.Min(
                    Highest,
                    LineHeight * ((string[])[place.File, place.Path, beside, text]).Zip(Widths, Lines).Max()),
            });
        }

        var last = texts.Count + 1;
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(Widths.Select(static (width, place) => new Column
            {
                Min = (uint)place + 1,
                Max = (uint)place + 1,
                Width = width,
                CustomWidth = true,
                Hidden = place + 1 == Former,
            })),
            rows,
            Protection(),
            new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:H{last}") },
            new DataValidations(YesOrNo(words, last)) { Count = 1 },
            new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    // Without a password: it keeps from slips, and who knows what she does takes it off. What changes no text stays allowed as far as a
    // spreadsheet lets it; locked rows it neither sorts nor deletes.
    private static SheetProtection Protection() => new()
    {
        Sheet = true,
        FormatCells = false,
        FormatColumns = false,
        FormatRows = false,
        DeleteRows = false,
        Sort = false,
        AutoFilter = false,
    };

    private static DataValidation YesOrNo(ReviewWords words, int last) => new(new Formula1($"\"{words.Yes},{words.No}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        Error = words.OnlyThese,
        SequenceOfReferences = new() { InnerText = string.Create(CultureInfo.InvariantCulture, $"E2:E{last}") },
    };

    private static int Lines(string text, double width)
        => text.Split('\n').Sum(line => 1 + (int)(line.Length / (width * LettersOfWidth)));

    private static Cell Empty() => new() { StyleIndex = ReviewStyles.Write };
}
