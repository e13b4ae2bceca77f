namespace Outreach.Events.Cards;

/// <summary>Makes cards ready for a printer. The same card gives the same bytes.</summary>
public interface ICardPrinter
{
    /// <summary>The ending of its files, with the dot.</summary>
    string Ending { get; }

    /// <summary>A file of one page.</summary>
    byte[] Print(Card card, CardPaper paper);
}
