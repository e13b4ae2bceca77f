using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Delivered;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Twilio.Receiving;
using Twilio.Rest.Api.V2010.Account;
using TwilioNumber = Twilio.Types.PhoneNumber;

namespace Outreach.Twilio.Sending;

/// <summary>Reaches people by SMS.</summary>
internal sealed partial class TwilioChannel(
    TwilioSender sender, TwilioOptions options, SendBackoff hold, AccountAlarm alarm, OwnMessages own, TimeProvider time) : IChannel
{
    /// <summary>Letters in a message (twilio.com/docs/api/errors/21617), counted as UTF-16 units, which is never too few.</summary>
    public const int Longest = 1600;

    private readonly Uri? _newsAddress = options.Outside(TwilioDoor.StatusPath) is { } address ? new Uri(address) : null;

    /// <inheritdoc/>
    public string Kind => SmsKind.Name;

    /// <inheritdoc/>
    public ChannelAbilities Abilities { get; } = new()
    {
        Address = AddressKind.PhoneNumber,
        Segmented = true,
        LongestText = Longest,
        ProvesSender = false,
        Receives = options.CanReceive,
        Metered = true,
        AwaitsPieces = TimeSpan.FromSeconds(2),
        PerSecond = options.MessagesPerSecond,
    };

    /// <inheritdoc/>
    public SegmentPrice? Price(string country)
        => PhoneNumber.ExampleOf(country) is { } number && options.Cost(number, 1) is { } price
            ? new SegmentPrice(price, options.Currency)
            : null;

    /// <inheritdoc/>
    public async Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
    {
        if (message is Outgoing.Toast)
            return new SendResult.Sent(null, []);
        if (message is Outgoing.Board)
            return new SendResult.Refused("a board needs a channel that can change messages");
        if (!options.CanReceive && message is not Outgoing.Note)
            return new SendResult.Refused("nobody can answer by this number (Twilio:CanReceive), so nothing goes out that asks");
        var text = Text(message);
        if (string.IsNullOrWhiteSpace(text))
            return new SendResult.Refused("the text is empty");
        if (text.Length > Longest)
            return new SendResult.Refused($"the text is longer than {Longest} letters");
        if (!Number().IsMatch(message.Address))
            return new SendResult.Refused("the address is no phone number");
        if (alarm.Rest is { } rest)
            hold.OnOthersWord(rest);
        if (hold.MustWait(out var wait))
            return new SendResult.Throttled(wait, Everyone: true);
        return await sender.Post(Form(message, text), cancellation) switch
        {
            TwilioAnswer.Taken taken => await Sent(taken, message.Address, text),
            TwilioAnswer.Refused refused => await Result(refused, message.Address),
            TwilioAnswer.Unknown unknown => Failed(unknown.Why, inDoubt: !unknown.NeverSent),
            _ => throw new InvalidOperationException("There is no such answer."),
        };
    }

    private static string Text(Outgoing message) => message switch
    {
        Outgoing.Show show => NumberedText.Of(show.Screen),
        Outgoing.Vanish vanish => vanish.Line,
        Outgoing.Note note => note.Text,
        _ => throw new ArgumentException("There is no such message.", nameof(message)),
    };

    private CreateMessageOptions Form(Outgoing message, string text)
    {
        var form = new CreateMessageOptions(new TwilioNumber(message.Address))
        {
            Body = text,
            ValidityPeriod = Seconds(message),
            StatusCallback = _newsAddress,
        };
        if (string.IsNullOrWhiteSpace(options.From))
            form.MessagingServiceSid = options.MessagingServiceSid;
        else
            form.From = new TwilioNumber(options.From);
        return form;
    }

    // What must not arrive late is given up by Twilio in time: it takes 1 to 36,000 seconds.
    private int Seconds(Outgoing message)
    {
        var usual = TimeSpan.FromMinutes(options.ValidityMinutes).TotalSeconds;
        return (int)(message is Outgoing.Note { Until: { } until } ? Math.Clamp((until - time.GetUtcNow()).TotalSeconds, 1, usual) : usual);
    }

    private async ValueTask<SendResult> Sent(TwilioAnswer.Taken taken, string to, string text)
    {
        await Passed();
        if (taken.Sid is { } sid)
            own.Add(sid);
        await alarm.Over(() => CallingCode(to));
        var segments = taken.Segments > 0 ? taken.Segments : SmsSegments.Count(text).Segments;
        var state = StatusReader.State(taken.Status) ?? DeliveryState.Accepted;
        var receipt = new Receipt(taken.Sid ?? Nameless(), state, segments, options.Cost(to, segments));
        return new SendResult.Sent(null, []) { Receipt = receipt };
    }

    private async ValueTask<SendResult> Result(TwilioAnswer.Refused refused, string to)
    {
        var error = refused.Error;
        switch (error.Kind)
        {
            case TwilioErrorKind.Retry:
                return Failed(error.Meaning, inDoubt: !refused.ByTwilio);
            case TwilioErrorKind.Wait:
                return new SendResult.Throttled(hold.TooMuch(refused.Wait), Everyone: true);
            case TwilioErrorKind.Account:
                var wait = hold.OnAccount(byNews: false);
                await alarm.Raise(error);
                return new SendResult.Throttled(wait, Everyone: true);
            case TwilioErrorKind.Country:
                // One person abroad must not stop everybody else: only who is there waits.
                await Passed();
                await alarm.Raise(error, CallingCode(to));
                return new SendResult.Throttled(SendBackoff.OfAccount, Everyone: false);
            default:
                await Passed();
                return error.Kind switch
                {
                    TwilioErrorKind.OptedOut => new SendResult.OptedOut(),
                    TwilioErrorKind.NumberDead => new SendResult.Unreachable(error.Meaning),
                    TwilioErrorKind.Away => new SendResult.Unreachable(error.Meaning) { ForNow = true },
                    _ => new SendResult.Refused(error.Meaning),
                };
        }
    }

    // Whatever Twilio says of one message, it has let us in.
    private ValueTask Passed() => hold.Passed() ? alarm.Over() : ValueTask.CompletedTask;

    private SendResult.Failed Failed(string why, bool inDoubt)
    {
        hold.NotSaid();
        return new SendResult.Failed(why) { InDoubt = inDoubt };
    }

    // It is paid for and counted, though no news will name it.
    private static string Nameless() => "nameless-" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    private static string CallingCode(string number)
        => PhoneNumber.TryParse(number, out var known, out _) ? known.CallingCode : number[1..2];

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
