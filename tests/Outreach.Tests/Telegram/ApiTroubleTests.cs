using Outreach.Messaging.Channels;
using Outreach.Telegram.Sending;
using Shouldly;
using Telegram.Bot.Exceptions;
using Xunit;

namespace Outreach.Tests.Telegram;

/// <summary>What the Bot API writes of a chat to which nothing will ever go: no failure of ours, and no reason to rest.</summary>
public sealed class ApiTroubleTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(400, "Bad Request: USER_IS_BLOCKED")]
    [InlineData(400, "Bad Request: user is blocked")]
    [InlineData(400, "Bad Request: YOU_BLOCKED_USER")]
    [InlineData(400, "Bad Request: have no rights to send a message")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat")]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: user not found")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    [InlineData(400, "Bad Request: INPUT_USER_DEACTIVATED")]
    [InlineData(400, "Bad Request: USER_DEACTIVATED_BAN")]
    [InlineData(400, "Bad Request: bot can't initiate conversation with a user")]
    [InlineData(400, "Bad Request: bot was kicked from the supergroup chat")]
    [InlineData(400, "Bad Request: USER_PRIVACY_RESTRICTED")]
    [InlineData(400, "Bad Request: CHANNEL_PRIVATE")]
    public void Nobody_can_be_reached_there(int code, string said)
        => ApiTrouble.Result(new ApiRequestException(said, code)).ShouldBeOfType<SendResult.Unreachable>().ForNow.ShouldBeFalse();

    [Theory]
    [InlineData("Bad Request: message text is empty")]
    [InlineData("Bad Request: message is too long")]
    [InlineData("Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("Bad Request: can't parse entities")]
    [InlineData("Bad Request: something new")]
    public void What_is_wrong_with_the_message_itself_is_refused(string said)
        => ApiTrouble.Result(new ApiRequestException(said, 400)).ShouldBeOfType<SendResult.Refused>();
}
