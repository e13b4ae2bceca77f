using System.Runtime.CompilerServices;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;

namespace Outreach.Messaging.DeadLettering;

/// <summary>What was given up: staff see it and can have it tried again.</summary>
public sealed class DeadLetters(IDeadLetterStore letters, PersonQueues lanes, Outbox outbox)
{
    private const int Page = 500;

    /// <summary>All of them, the oldest first.</summary>
    public async IAsyncEnumerable<DeadLetter> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = 0L; ;)
        {
            var page = await letters.After(last, Page, cancellation);
            foreach (var letter in page)
                yield return letter;
            if (page.Count < Page)
                yield break;
            last = page[^1].Id;
        }
    }

    /// <summary>The one of this number.</summary>
    public async Task<DeadLetter?> Find(long id, CancellationToken cancellation)
        => (await letters.After(id - 1, 1, cancellation)) is [{ } letter] && letter.Id == id ? letter : null;

    /// <summary>
    /// It is kept that one is tried again (<see cref="DeadLetter.Again"/>): a message that came goes back into its person's lane, one that
    /// was to go out is sent.
    /// </summary>
    public void Woken(DeadLetter letter)
    {
        switch (letter)
        {
            case DeadLetter.Received(var row):
                lanes.Add(row);
                break;
            case DeadLetter.Unsent(var row):
                outbox.Add(row);
                break;
        }
    }
}
