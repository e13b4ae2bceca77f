namespace Outreach.Events.Cards;

/// <summary>The paper that cards are printed on.</summary>
public enum CardPaper
{
    /// <summary>One card, as large as the paper.</summary>
    A6 = 0,

    /// <summary>Four of it on a sheet that every printer takes, to be cut.</summary>
    A4 = 1,
}
