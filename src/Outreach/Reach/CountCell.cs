namespace Outreach.Reach;

/// <summary>
/// A count that stands for the lines of people who were forgotten: it says how many, never who. One trait a cell, so that none tells a
/// person's traits
/// together. What counts a person once (<see cref="ReachMeasure"/>) is a sum over all cells whose days lie inside a report's period: +1 for
/// each day on which the person did it, −1 for each two days that follow each other, so that every period counts that person once or not at
/// all.
/// </summary>
/// <param name="Real">Whether it counts real people, not a simulator's.</param>
/// <param name="First">The first day, in the campaign's zone.</param>
/// <param name="Last">The last day: both must lie inside the period.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Trait">The trait of <see cref="ReachReport.Tables"/> that it is counted by; "" = of all.</param>
/// <param name="Value">The trait's value; "" = of all.</param>
/// <param name="Unit">The lesson, the lessons or the minutes that the measure is about; "" = none.</param>
public sealed record CountCell(
    bool Real,
    DateOnly First,
    DateOnly Last,
    ReachMeasure Measure,
    string Trait = "",
    string Value = "",
    string Unit = "");
