using Outreach.Flows.Definitions;
using Outreach.Flows.Engine;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.People;

namespace Outreach.Flows.Effects;

/// <summary>A list is asked for, or something is to be done.</summary>
/// <param name="Book">The words and flows.</param>
/// <param name="State">Where the person is in her talk, in the middle of the turn.</param>
/// <param name="Person">Who she is.</param>
/// <param name="Row">What she did.</param>
/// <param name="Channel">What her channel can do.</param>
/// <param name="Now">When.</param>
public sealed record ChoiceCall(Playbook Book, TalkState State, Person Person, InboxRow Row, ChannelAbilities Channel, Moment Now)
{
    /// <summary>Whether the words for SMS are taken.</summary>
    public bool Sms => Channel.Segmented;
}
