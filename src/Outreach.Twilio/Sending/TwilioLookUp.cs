using System.Diagnostics.CodeAnalysis;
using Outreach.Twilio.Receiving;
using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace Outreach.Twilio.Sending;

/// <summary>Asks Twilio which message it took when its answer did not say so.</summary>
internal sealed class TwilioLookUp(ITwilioRestClient client, ApiCalls calls, OwnMessages own)
{
    /// <summary>Messages to one number that are looked through, the newest first.</summary>
    private const int Most = 10;

    /// <summary>How long before the answer it can have been taken: longer than a call may last.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(1);

    /// <summary>The id of the message that Twilio took; null when it cannot be learned.</summary>
    /// <param name="sent">What it was given.</param>
    /// <param name="at">When it answered.</param>
    /// <param name="cancellation">Gives the call up.</param>
    [SuppressMessage("Design", "CA1031", Justification = "What the package throws holds the number; it only stays without its id.")]
    public async Task<string?> Find(CreateMessageOptions sent, DateTimeOffset at, CancellationToken cancellation)
    {
        calls.Begin(cancellation);
        try
        {
            var newest = await MessageResource.ReadAsync(new ReadMessageOptions { To = sent.To, PageSize = Most, Limit = Most }, client);
            newest.AutoPaging = false;
            return newest.FirstOrDefault(one => Is(one, sent) && Created(one) >= at - Before && !own.Knows(one.Sid))?.Sid;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static bool Is(MessageResource one, CreateMessageOptions sent)
        => CallForm.IsSid(one.Sid) && one.To == sent.To.ToString() && one.Body == sent.Body;

    private static DateTimeOffset? Created(MessageResource message) => message.DateCreated is { } time
        ? new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime())
        : null;
}
