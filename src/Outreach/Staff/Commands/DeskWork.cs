using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;

namespace Outreach.Staff.Commands;

/// <summary>A message that is the desk's to answer.</summary>
/// <param name="Row">The message as it is kept.</param>
/// <param name="Message">What it says.</param>
/// <param name="Person">Who sent it.</param>
internal sealed record DeskWork(InboxRow Row, InboundMessage Message, Person Person)
{
    /// <summary>The press that waits for an answer, if it was one.</summary>
    public Press? Press => Message.Content is InboundContent.Pressed pressed ? new Press(pressed.Message, pressed.PressId) : null;
}
