using System.Security.Cryptography;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Storage;

namespace Outreach.Hotline.Talk;

/// <summary>
/// Carries what the person says to the colleague who has the case. A picture or voice goes on by the channel by which it came; what the
/// person changed stands beside what it was.
/// </summary>
public sealed class CaseRelay(IHotlineStore kept, CaseTexts texts, IPeopleStore people, ISealer sealer)
{
    /// <summary>Words among which those are looked for that the person changed.</summary>
    private const int MostLookedAt = 100;

    /// <summary>The notice; none while nobody has the case.</summary>
    public async Task<IReadOnlyList<Change>> Tells(
        Case known, InboundMessage message, bool cries, DateTimeOffset now, CancellationToken cancellation)
    {
        if (known is not { State: CaseState.Claimed, By: { } colleague } || await people.Find(colleague, cancellation) is not { } reader)
            return [];
        var content = message.Content;
        var text = CaseSigns.Text(content).Trim();
        var file = CaseSigns.File(content) is { } its && its.Channel == reader.Channel ? its : null;
        List<(string, object)> parts = [("text", text)];
        if (CaseSigns.IsEdit(content) && await Former(known, message, cancellation) is { } former)
            parts.Add(("former", former));
        var key = cries ? "case_cried" : parts.Count > 1 ? "case_said_anew" : "case_said";
        return await texts.Tell(colleague, known, key, parts, now, cancellation, file) is { } told ? [told] : [];
    }

    private async ValueTask<string?> Former(Case known, InboundMessage message, CancellationToken cancellation)
    {
        if (message.Reference is null)
            return null;
        var before = (await kept.Words(known.Id, MostLookedAt, cancellation))
            .LastOrDefault(word => word.By is null && word.Reference == message.Reference);
        try
        {
            return before is null ? null : sealer.Open(before.Words, HotlineJson.Default.String);
        }
        catch (CryptographicException)
        {
            // The key of that time is gone: the new words still arrive.
            return null;
        }
    }
}
