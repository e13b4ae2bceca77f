using Outreach.Messaging.Inbound;

namespace Outreach.Messaging.Outbound;

/// <summary>
/// Why a message may leave. None is written without: what answers somebody shows what it answers, and what leaves first names what she
/// agreed to, so that its <see cref="ISendGate"/> is asked right before it leaves. There is no other way into the outbox.
/// </summary>
public abstract record Ground
{
    private Ground()
    {
    }

    /// <summary>Whether it is sent at most once: what is in doubt is then not sent again, and nothing of it waits for staff.</summary>
    public virtual bool IsOnce => false;

    /// <summary>It answers what she did: made only out of what came in.</summary>
    public sealed record Answer : Ground
    {
        private static readonly Answer One = new();

        private Answer()
        {
        }

        /// <summary>It answers this.</summary>
        public static Answer To(InboxRow row)
        {
            ArgumentNullException.ThrowIfNull(row);
            return One;
        }

        /// <summary>It was kept as an answer.</summary>
        internal static Answer Kept() => One;
    }

    /// <summary>It goes to a colleague as a colleague: she must have the right when it leaves.</summary>
    /// <param name="Right">The right's number.</param>
    public sealed record Colleague(int Right) : Ground;

    /// <summary>
    /// It takes something off the screen of whoever saw it as a colleague, and says nothing that only a colleague may know.
    /// </summary>
    public sealed record TakenBack : Ground;

    /// <summary>It belongs to a broadcast: it is sent at most once, and its end is written into the broadcast.</summary>
    /// <param name="Id">The broadcast.</param>
    /// <param name="Zone">In which row of its recipients she stands.</param>
    public sealed record Broadcast(long Id, char Zone) : Ground
    {
        /// <inheritdoc/>
        public override bool IsOnce => true;
    }

    /// <summary>A colleague says it in a case: it is sent at most once, and what became of it is written beside the words.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Word">The number of the words.</param>
    public sealed record CaseWord(long Case, long Word) : Ground
    {
        /// <inheritdoc/>
        public override bool IsOnce => true;
    }

    /// <summary>
    /// It rings a phone of staff, which is not the way by which we know who it is: what becomes of it says nothing of the person, and what
    /// cannot be sent waits for nobody.
    /// </summary>
    /// <param name="Phone">The number of the phone as it was given; 0 = a partner's.</param>
    /// <param name="Case">The case she is rung for; 0 = the code that shows that the phone is hers.</param>
    public sealed record Alarm(long Phone, long Case) : Ground;

    /// <summary>It leaves first, although she did nothing just now.</summary>
    /// <param name="About">What she agreed to be written about.</param>
    /// <param name="Id">Its number.</param>
    /// <param name="Version">Its version when this was decided: once that changed, it does not leave.</param>
    public sealed record First(FirstSubject About, long Id, int Version) : Ground;

    /// <summary>The ground of a message that was kept: what names nothing else is an answer.</summary>
    public static Ground OfKept(
        int? colleague,
        (long Id, char Zone)? broadcast,
        (long Case, long Word)? word,
        (long Phone, long Case)? alarm,
        First? first,
        bool takenBack) => (colleague, broadcast, word, alarm, first) switch
        {
            ({ } right, _, _, _, _) => new Colleague(right),
            (_, var (id, zone), _, _, _) => new Broadcast(id, zone),
            (_, _, var (of, number), _, _) => new CaseWord(of, number),
            (_, _, _, var (phone, about), _) => new Alarm(phone, about),
            (_, _, _, _, { } kept) => kept,
            _ => takenBack ? new TakenBack() : Answer.Kept(),
        };
}
