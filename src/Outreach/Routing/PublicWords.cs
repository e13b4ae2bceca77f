using Outreach.Content;
using Outreach.Flows.Engine;
using Outreach.Flows.Running;
using Outreach.Staff.Desk;

namespace Outreach.Routing;

/// <summary>Tells the staff's desk which words belong to the talk with people.</summary>
internal sealed class PublicWords(CurrentPlaybook playbook) : IPublicWords
{
    private static readonly string[] Cries = ["sos", "help_me", "help"];

    public string? Command(string words) => Understanding.OfSlash(words) ?? playbook.Book.Keywords.Exactly(Folding.Fold(words));

    // The ear is touchy, and what answers a question of the staff's is rarely a cry: one that has a word for help in it is.
    public bool AreCry(string words)
        => playbook.Book.Keywords.Exactly(Folding.Fold(words)) is "sos" or "help_me"
            || (playbook.Book.IsCry(words) && Cries.Any(cry => playbook.Book.Keywords.Contains(Folding.Fold(words), cry)));
}
