using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;

namespace Outreach.Host.Terminal;

/// <summary>The terminal as a phone without buttons.</summary>
internal sealed class TerminalChannel : IChannel
{
    public const string Name = "terminal";

    public string Kind => Name;

    public ChannelAbilities Abilities { get; } = new() { Address = AddressKind.PhoneNumber, Segmented = true, RealPeople = false };

    public Task<SendResult> Send(Outgoing message, ChatState chat, CancellationToken cancellation)
    {
        var text = message switch
        {
            Outgoing.Show show => NumberedText.Of(show.Screen),
            Outgoing.Vanish vanish => vanish.Line,
            Outgoing.Toast toast => toast.Text,
            Outgoing.Note note => note.Text,
            Outgoing.Board board => board.Text,
            _ => string.Empty,
        };
        Console.WriteLine();
        foreach (var line in text.Split('\n'))
            Console.WriteLine($"  {line}");
        Console.WriteLine();
        Console.Write("> ");
        return Task.FromResult<SendResult>(new SendResult.Sent(null, []));
    }
}
