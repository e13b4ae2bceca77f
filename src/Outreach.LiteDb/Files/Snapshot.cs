using Outreach.Broadcasts;
using Outreach.Closing;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Events.Sheets;
using Outreach.Hotline.Cases;
using Outreach.Jobs.Retention;
using Outreach.LiteDb.Books;
using Outreach.Messaging.Channels;
using Outreach.Messaging.DeadLettering;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Staff.Console;
using Outreach.Staff.Members;

namespace Outreach.LiteDb.Files;

/// <summary>
/// What other threads see without asking the writer, as of the last transaction that is safe: known also while the database is being
/// mended.
/// </summary>
internal sealed record Snapshot
{
    public static Snapshot Empty { get; } = new();

    public InboxLedger Ledger { get; init; } = new(0, 0, 0, 0, 0);

    /// <summary>How many were given up.</summary>
    public DeadLetterCount DeadLetters { get; init; } = new(0, 0);

    /// <summary>What messages cost and became day by day.</summary>
    public IReadOnlyList<DeliveryFigures> Days { get; init; } = [];

    /// <summary>What help beyond every budget cost on its last day.</summary>
    public HelpDay Help { get; init; } = new(default);

    public IReadOnlyList<ChannelTrouble> Troubles { get; init; } = [];

    /// <summary>The content that was taken up last.</summary>
    public ContentTaken? Content { get; init; }

    /// <summary>How many people stand in each segment.</summary>
    public IReadOnlyDictionary<Segment, int> Census { get; init; } = new Dictionary<Segment, int>();

    /// <summary>Everybody on the staff.</summary>
    public IReadOnlyList<StaffMember> Members { get; init; } = [];

    /// <summary>The phones that they gave.</summary>
    public IReadOnlyList<StaffPhone> Phones { get; init; } = [];

    /// <summary>Who is signed in to the console.</summary>
    public IReadOnlyList<ConsoleSession> Sessions { get; init; } = [];

    /// <summary>The links that let colleagues into it.</summary>
    public IReadOnlyDictionary<string, ConsoleLink> Links { get; init; } = new Dictionary<string, ConsoleLink>();

    public IReadOnlyList<Broadcast> Broadcasts { get; init; } = [];

    /// <summary>How far each broadcast came.</summary>
    public IReadOnlyDictionary<long, BroadcastProgress> Progress { get; init; } = new Dictionary<long, BroadcastProgress>();

    public Calendar Calendar { get; init; } = Calendar.Empty;

    /// <summary>What is open of the hotline.</summary>
    public HotlineBoard Hotline { get; init; } = HotlineBoard.Empty;

    /// <summary>What is not forgotten by itself.</summary>
    public IReadOnlyList<LegalHold> Holds { get; init; } = [];

    public IReadOnlyList<EventSheet> Events { get; init; } = [];

    /// <summary>The end of the campaign, if it was asked for.</summary>
    public CampaignClosing? Closing { get; init; }

    /// <summary>Whether something that an older version left open is still to be sealed.</summary>
    public bool HasOlder { get; init; }

    public static Snapshot Of(ChangeApplier books, LedgerCounters tally) => new()
    {
        HasOlder = tally.Sealing is not null,
        Ledger = tally.Ledger,
        DeadLetters = tally.DeadLetters,
        Days = books.Deliveries.Days.Published,
        Help = books.Help.Published,
        Troubles = books.Troubles.Published,
        Content = books.Content.Published,
        Census = books.People.Census.Published,
        Members = books.Staff.Published,
        Phones = books.Staff.PublishedPhones,
        Sessions = books.Console.Published,
        Links = books.Console.PublishedLinks,
        Broadcasts = books.Broadcasts.Published,
        Progress = books.Broadcasts.PublishedProgress,
        Calendar = books.Consultations.Published,
        Hotline = books.Hotline.Published,
        Holds = books.Holds.Published,
        Events = books.Events.Published,
        Closing = books.Closing.Published,
    };
}
