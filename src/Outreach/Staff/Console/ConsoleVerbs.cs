using Outreach.People;
using Outreach.Staff.Actions;
using Outreach.Staff.Members;
using Outreach.Storage;

namespace Outreach.Staff.Console;

/// <summary>Coming into the console and leaving it.</summary>
public sealed class ConsoleVerbs(IConsoleStore kept, ConsoleSessions sessions, StaffRoll roll, IPeopleStore people, IStore store)
    : IStaffVerbs
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(2);

    /// <summary>How long a browser stays signed in: a working day, however much is done in it.</summary>
    public static readonly TimeSpan SessionLasts = TimeSpan.FromHours(8);

    /// <summary>
    /// A colleague gets a link for herself; at the command line it is for whom it names. It becomes the link's code.
    /// </summary>
    public StaffVerb<PersonId?, string> Link => new("console.link", Right.BeStaff, OnLink);

    /// <summary>Whose link it is signs in by its code. It becomes the token of the browser's cookie.</summary>
    public StaffVerb<string, string> SignIn => new("console.sign-in", Right.BeStaff, OnSignIn);

    /// <summary>A session ends: one's own, or as administrator anybody's.</summary>
    public StaffVerb<long, ConsoleSession> End
        => new("console.end", Right.BeStaff, OnEnd) { Object = static id => $"session {id}" };

    /// <inheritdoc/>
    public IReadOnlyList<StaffVerb> All => [Link, SignIn, End];

    /// <summary>The sessions that somebody sees, the newest first: her own, an administrator all.</summary>
    public IReadOnlyList<ConsoleSession> Seen(Actor who, DateTimeOffset now)
        => [.. kept.ConsoleSessions.Where(session => session.Until > now && IsTheirs(who, session)).Reverse()];

    private async ValueTask<Ruling<string>> OnLink(Actor who, PersonId? whom, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = who.Person ?? (whom is { } named ? await people.Find(named, cancellation) : null);
        if (person is null || roll.Find(person) is null)
            return new Refusal<string>("staff_gone_already");
        var code = ConsoleToken.New();
        return new Decision<string>(code)
        {
            Changes = [new ConsoleChange.LinkMade(new ConsoleLink(sessions.KeyOfLink(code), person.Id, now + LinkLasts), now)],
            On = person.Id.ToString(),
        };
    }

    private Ruling<string> OnSignIn(Actor who, string code, DateTimeOffset now)
    {
        if (sessions.Link(code, now) is not { } link || link.Person != who.Person?.Id)
            return new Refusal<string>("console_link_gone");
        var token = ConsoleToken.New();
        var session = new ConsoleSession(store.NextId(), sessions.KeyOf(token), link.Person, now, now + SessionLasts);
        return new Decision<string>(token)
        {
            Preconditions = [new ConsoleLinkPrecondition(link.Key)],
            Changes = [new ConsoleChange.LinkGone(link.Key), new ConsoleChange.SignedIn(session, now)],
            On = $"session {session.Id}",
        };
    }

    private Ruling<ConsoleSession> OnEnd(Actor who, long id, DateTimeOffset now)
    {
        if (kept.ConsoleSessions.FirstOrDefault(session => session.Id == id && session.Until > now) is not { } known)
            return new Refusal<ConsoleSession>("console_session_gone");
        return IsTheirs(who, known)
            ? new Decision<ConsoleSession>(known)
            {
                Changes = [new ConsoleChange.Ended(id)],
                On = $"session {id}",
                Details = $"of {known.Person}",
            }
            : Refusal<ConsoleSession>.NotAllowed;
    }

    private static bool IsTheirs(Actor who, ConsoleSession session) => session.Person == who.Person?.Id || who.May(Right.Appoint);
}
