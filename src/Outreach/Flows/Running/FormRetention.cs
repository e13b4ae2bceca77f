using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Flows.Joining;
using Outreach.Jobs.Retention;
using Outreach.Privacy;

namespace Outreach.Flows.Running;

/// <summary>
/// What somebody began to fill in and left: a booking with its topic, time and number, a code on its way to another phone. Lessons, and
/// where she is in them, stay.
/// </summary>
internal sealed class FormRetention(ISessionStore sessions, Joiner joiner, ISealer sealer, IOptions<RetentionOptions> options)
    : IRetentionClass
{
    public string Name => "forms";

    public string Kept => $"{options.Value.FormDays} days after the person last wrote (Retention:FormDays)";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (person, kept) in sessions.Sessions(cancellation))
        {
            if (Read(kept) is not { } session || session.LastHeard?.AddDays(options.Value.FormDays) > at || !IsUnfinished(session))
                continue;
            var left = session with
            {
                Form = FormFields.Home(session.Form),
                Code = null,
                Detail = null,
                At = null,
                Resting = true,
                AsksContact = false,
                Offers = [],
                Trail = [],
                Origin = null,
            };
            yield return new Overdue(
                person.Value,
                1,
                [
                    .. await joiner.Leave(session.Code, after: null, cancellation),
                    new SessionChange.Saved(person, sealer.Seal(left, FlowsJson.Default.Session)),
                ])
            {
                While = [new SessionPrecondition(person, kept)],
            };
        }
    }

    private static bool IsUnfinished(Session session)
        => session.Code is not null || session.Form.Count > FormFields.Home(session.Form).Count;

    private Session? Read(Sealed kept)
    {
        try
        {
            return sealer.Open(kept, FlowsJson.Default.Session);
        }
        catch (Exception damage) when (damage is CryptographicException or JsonException)
        {
            // Nobody can read it, and the talk begins anew with the next word.
            return null;
        }
    }
}
