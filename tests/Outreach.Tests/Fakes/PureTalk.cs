using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Effects;
using Outreach.Flows.Engine;
using Outreach.Flows.Lists;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Privacy;

namespace Outreach.Tests.Fakes;

/// <summary>Drives the pure engine without a store: state in, state out.</summary>
internal sealed record PureTalk(Playbook Book, TalkState State, DateTimeOffset Now, Turn? Last = null, bool Sms = false)
{
    private static readonly IChoiceSource[] Sources = [new LessonList(), new RegionList(), new RaionList(), new HelpRegionList(), new CountryList(), .. FixedList.Consultations];

    private static readonly Person Nobody = new()
    {
        Id = new PersonId(1),
        Key = default,
        Token = "T",
        Channel = TestPhone.Buttons,
        Address = new Sealed([]),
        FirstSeen = DateTimeOffset.UnixEpoch,
    };

    /// <summary>Whatever a flow wants done cannot be done.</summary>
    public bool Fails { get; init; }

    public static Playbook Shipped { get; } = ShippedContent.Read(TestOutreach.ContentFolder, new DateOnly(2026, 11, 24)).Playbook!;

    public static PureTalk New(Language? language = null, Playbook? book = null)
        => new(book ?? Shipped, new TalkState(new Profile { Language = language }, ContactStatus.Open, new Session()), new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));

    public Screen Screen => Last!.Screen!;

    public string? At => State.Session.At is { } at ? $"{at.Flow}/{at.Step}" : null;

    public PureTalk Writes(string words) => Does(new InboundContent.Wrote(words));

    public PureTalk Presses(string code) => Does(new InboundContent.Pressed(new ButtonData(State.Session.Serial, code).ToString(), "1", "1"));

    public PureTalk After(TimeSpan time) => this with { Now = Now + time };

    public PureTalk With(Playbook book) => this with { Book = book };

    public PureTalk Does(InboundContent content, string? hint = null)
    {
        var lists = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal);
        var moment = new Moment(Now, DateOnly.FromDateTime(Now.UtcDateTime));
        var channel = new ChannelAbilities { Buttons = !Sms, Segmented = Sms, SharesContact = !Sms };
        EffectResult? done = null;
        while (true)
        {
            var turn = FlowEngine.Answer(Book, State, content, hint, moment, channel, lists, done);
            if (turn.Errand is EffectRequest.Effect && done is null)
                done = Fails ? new EffectResult.Failed("slot_taken") : new EffectResult.Done(new Words("10:00", "10:00"));
            else if (turn.Wants is not { } wanted)
                return this with { State = turn.State, Last = turn };
            else
                lists[wanted] = Sources.Single(source => source.Name == wanted.Split('?')[0]).Choices(new ChoiceCall(Book, turn.State, Nobody, Grounds.Row, channel, moment), CancellationToken.None).AsTask().Result;
        }
    }
}
