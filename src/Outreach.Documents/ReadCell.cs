namespace Outreach.Documents;

/// <summary>What stands in a cell.</summary>
/// <param name="Text">As it is shown; a number as it is kept.</param>
/// <param name="IsFormula">Whether it is reckoned.</param>
internal readonly record struct ReadCell(string Text, bool IsFormula)
{
    public bool IsEmpty => Text.Length == 0 && !IsFormula;
}
