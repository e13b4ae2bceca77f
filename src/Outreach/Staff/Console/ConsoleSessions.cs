using System.Security.Cryptography;
using System.Text;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Members;

namespace Outreach.Staff.Console;

/// <summary>
/// Who is in a browser: found by the token of its cookie, and asked of the roll each time, so that who was removed is out at once. And
/// whether a form is one that we gave to that browser.
/// </summary>
public sealed class ConsoleSessions(IConsoleStore kept, StaffRoll roll, IPeopleStore people, ISealer sealer, TimeProvider time)
{
    /// <summary>From where somebody acts who acts here, in the audit log.</summary>
    public const string From = "console";

    private const char Between = '.';

    /// <summary>Whoever is signed in by this token; null when nobody is, or she is no colleague any more.</summary>
    public async ValueTask<(ConsoleSession Session, Actor Who)?> Find(string token, CancellationToken cancellation)
    {
        var key = KeyOf(token);
        var session = kept.ConsoleSessions.FirstOrDefault(one => one.Key == key);
        if (session is null || session.Until <= time.GetUtcNow())
            return null;
        return await Actor(session.Person, cancellation) is { Member: not null } who ? (session, who) : null;
    }

    /// <summary>Whom a link would let in; null when it is used or over, or she is no colleague any more.</summary>
    public async ValueTask<Actor?> Bearer(string code, CancellationToken cancellation)
        => Link(code, time.GetUtcNow()) is { } link && await Actor(link.Person, cancellation) is { Member: not null } who ? who : null;

    /// <summary>
    /// What a form carries that only a page of ours can have given to this browser. It begins with random letters: it is another one on
    /// each page, and cannot be guessed from how well a page compresses.
    /// </summary>
    /// <param name="token">The token of the browser's cookie.</param>
    public string Form(string token)
    {
        var salt = ConsoleToken.New();
        return $"{salt}{Between}{Sign(salt, token)}";
    }

    /// <summary>Whether a form carries what <see cref="Form"/> made for this browser.</summary>
    public bool IsForm(string? said, string token)
        => said?.Split(Between) is [var salt, var sign]
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sign), Encoding.UTF8.GetBytes(Sign(salt, token)));

    /// <summary>What a browser is given before anybody is signed in by it, so that the door's form is its own.</summary>
    public static string NewToken() => ConsoleToken.New();

    internal ConsoleLink? Link(string code, DateTimeOffset now)
        => kept.ConsoleLink(KeyOfLink(code)) is { } link && link.Until > now ? link : null;

    internal string KeyOf(string token) => sealer.KeyOf("console session", token).Value;

    internal string KeyOfLink(string code) => sealer.KeyOf("console link", code).Value;

    private string Sign(string salt, string token) => sealer.KeyOf("console form", $"{salt}{Between}{token}").Value;

    private async ValueTask<Actor?> Actor(PersonId person, CancellationToken cancellation)
        => await people.Find(person, cancellation) is { } known ? roll.Actor(known, From) : null;
}
