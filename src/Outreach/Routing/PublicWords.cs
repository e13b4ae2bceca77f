using Outreach.Content;
using Outreach.Flows.Engine;
using Outreach.Flows.Running;
using Outreach.Staff.Desk;

namespace Outreach.Routing;

/// <summary>Tells the staff's desk which words belong to the talk with people.</summary>
internal sealed class PublicWords(CurrentPlaybook playbook) : IPublicWords
{
    public string? Command(string words)
    {
        var (book, folded) = (playbook.Book, Folding.Fold(words));
        return Understanding.OfSlash(words)
            ?? book.Keywords.Exactly(folded) ?? (book.MayCallForHelp(words) ? "help" : book.Keywords.Nearly(folded));
    }
}
