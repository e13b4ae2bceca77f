using System.Globalization;
using Microsoft.Extensions.Logging;
using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Screens;
using Outreach.Telegram.Reading;
using Outreach.Telegram.Receiving;
using Outreach.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Outreach.Telegram.Rooms;

/// <summary>
/// The staff group with topics. A message with a topic's number that Telegram does not know may go to the general topic without a word:
/// where a message stands is compared with where it was to stand, and what stands elsewhere is taken away.
/// </summary>
internal sealed class TelegramRoom(ITelegramBotClient bot, TelegramOptions options, RoomNews news, ILogger<TelegramRoom> log) : IStaffRoom
{
    private const int Wide = 18;
    private const int LongestTitle = 128;

    private long? _me;

    /// <inheritdoc/>
    public string HealthName => UpdateIntake.StaffGroupHealth;

    /// <inheritdoc/>
    public string Channel => UpdateReader.Kind;

    /// <inheritdoc/>
    public string Chat => Group.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int PerMinute => options.StaffGroupPerMinute;

    private long Group => options.StaffGroupId!.Value;

    /// <inheritdoc/>
    public bool TakeStirred() => news.Take();

    /// <inheritdoc/>
    public async Task<RoomLook> Look(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        try
        {
            _me ??= (await bot.GetMe(cancellation)).Id;
            var chat = await bot.GetChat(Group, cancellation);
            if (!chat.IsForum)
                return Hindered(RoomTrouble.NoTopics);
            if (await bot.GetChatMember(Group, _me.Value, cancellation) is not { } self || !IsIn(self))
                return Hindered(RoomTrouble.Removed);
            if (self is not ChatMemberAdministrator { CanManageTopics: true, CanDeleteMessages: true })
                return Hindered(RoomTrouble.NoRight);
            var present = new List<string>();
            foreach (var address in addresses)
            {
                if (await IsPresent(address, cancellation))
                    present.Add(address);
            }

            return new RoomLook(RoomTrouble.None, await bot.GetChatMemberCount(Group, cancellation), present);
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            return Hindered(Result(cause) is RoomResult.Unusable(var trouble) ? trouble : RoomTrouble.Unreachable);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Expel(string address, CancellationToken cancellation)
    {
        // An address of another messenger, such as the simulator's colleague on the same store: nobody of Telegram's is meant.
        if (!TryNumber(address, out long user))
            return true;
        try
        {
            await bot.BanChatMember(Group, user, cancellationToken: cancellation);
            return true;
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, cancellation))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Task<RoomResult> Open(string title, CancellationToken cancellation) => Try(
        async () => Done((await bot.CreateForumTopic(Group, Cut(title), cancellationToken: cancellation)).MessageThreadId), cancellation);

    /// <inheritdoc/>
    public Task<RoomResult> Rename(string thread, string title, CancellationToken cancellation)
        => InTopic(thread, topic => bot.EditForumTopic(Group, topic, Cut(title), cancellationToken: cancellation), cancellation);

    /// <inheritdoc/>
    public Task<RoomResult> Close(string thread, CancellationToken cancellation)
        => InTopic(thread, topic => bot.CloseForumTopic(Group, topic, cancellation), cancellation, orClosed: true);

    /// <inheritdoc/>
    public Task<RoomResult> Reopen(string thread, CancellationToken cancellation)
        => InTopic(thread, topic => bot.ReopenForumTopic(Group, topic, cancellation), cancellation);

    /// <inheritdoc/>
    public async Task<RoomResult> Remove(string thread, CancellationToken cancellation)
        => await InTopic(thread, topic => bot.DeleteForumTopic(Group, topic, cancellation), cancellation) is var result
            && result is RoomResult.NoTopic ? new RoomResult.Done() : result;

    /// <inheritdoc/>
    public Task<RoomResult> Post(Endpoint at, RoomPost post, CancellationToken cancellation)
    {
        var topic = 0;
        if (at.Thread is { } thread && !TryNumber(thread, out topic))
            return Task.FromResult<RoomResult>(new RoomResult.NoTopic());
        return Try(
            async () =>
            {
                var message = await bot.SendMessage(
                    Group,
                    TextParts.Cut(post.Text, TextParts.Longest),
                    replyParameters: Answers(post),
                    replyMarkup: Rows(post.Buttons),
                    linkPreviewOptions: ScreenDrawer.NoPreview,
                    messageThreadId: at.Thread is null ? null : topic,
                    // Nobody takes it out of the group by forwarding it.
                    protectContent: true,
                    cancellationToken: cancellation);
                if (at.Thread is null || message.MessageThreadId == topic)
                    return Done(message.Id);
                await bot.TakeAway(Group, MessageEdits.Reference(message.Id), CancellationToken.None);
                return new RoomResult.NoTopic();
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<RoomResult> Edit(Endpoint at, string message, RoomPost post, CancellationToken cancellation)
        => !MessageEdits.TryNumber(message, out var number)
            ? Task.FromResult<RoomResult>(new RoomResult.NoMessage())
            : Try(
                async () => await bot.TryEdit(
                    Group, number, TextParts.Cut(post.Text, TextParts.Longest), Rows(post.Buttons), cancellation)
                        ? new RoomResult.Done()
                        : new RoomResult.NoMessage(),
                cancellation);

    /// <inheritdoc/>
    public Task<RoomResult> Pin(string message, CancellationToken cancellation)
        => !MessageEdits.TryNumber(message, out var number)
            ? Task.FromResult<RoomResult>(new RoomResult.NoMessage())
            : Try(
                async () =>
                {
                    await bot.PinChatMessage(Group, number, disableNotification: true, cancellationToken: cancellation);
                    return new RoomResult.Done();
                },
                cancellation);

    private static RoomLook Hindered(RoomTrouble trouble) => new(trouble, 0, []);

    private static RoomResult.Done Done(int reference) => new RoomResult.Done(MessageEdits.Reference(reference));

    private static bool IsIn(ChatMember member) => member switch
    {
        ChatMemberRestricted restricted => restricted.IsMember,
        _ => member.Status is ChatMemberStatus.Creator or ChatMemberStatus.Administrator or ChatMemberStatus.Member,
    };

    private static string Cut(string title) => TextParts.Cut(title, LongestTitle);

    private static bool TryNumber(string text, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryNumber(string text, out long number)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // Where the note was deleted meanwhile the post stands alone.
    private static ReplyParameters? Answers(RoomPost post) => post.Answers is { } answered && MessageEdits.TryNumber(answered, out var note)
        ? new ReplyParameters { MessageId = note, AllowSendingWithoutReply = true }
        : null;

    // Short ones stand two to a row.
    private static InlineKeyboardMarkup? Rows(IReadOnlyList<Button> buttons) => buttons.Count == 0
        ? null
        : new InlineKeyboardMarkup(buttons
            .Chunk(buttons.All(static button => button.Label.Length <= Wide) ? 2 : 1)
            .Select(static row => row.Select(static button
                => InlineKeyboardButton.WithCallbackData(button.Label, new ButtonData(Serial: 0, button.Code).ToString()))));

    private async Task<bool> IsPresent(string address, CancellationToken cancellation)
    {
        try
        {
            return TryNumber(address, out long user) && IsIn(await bot.GetChatMember(Group, user, cancellation));
        }
        catch (ApiRequestException refused) when (refused.Says("user not found") || refused.Says("member not found")
            || refused.Says("PARTICIPANT_ID_INVALID") || refused.Says("invalid user_id"))
        {
            return false;
        }
    }

    private Task<RoomResult> InTopic(string thread, Func<int, Task> act, CancellationToken cancellation, bool orClosed = false)
        => !TryNumber(thread, out int topic)
            ? Task.FromResult<RoomResult>(new RoomResult.NoTopic())
            : Try(
                async () =>
                {
                    try
                    {
                        await act(topic);
                    }
                    catch (ApiRequestException so) when (so.Says("TOPIC_NOT_MODIFIED") || (orClosed && so.Says("TOPIC_CLOSED")))
                    {
                        // It is so already.
                        return new RoomResult.Done();
                    }

                    return new RoomResult.Done();
                },
                cancellation);

    private async Task<RoomResult> Try(Func<Task<RoomResult>> act, CancellationToken cancellation)
    {
        try
        {
            return await act();
        }
        catch (Exception cause) when (ApiTrouble.IsTrouble(cause, CancellationToken.None))
        {
            return Result(cause);
        }
    }

    private RoomResult Result(Exception cause)
    {
        switch (cause)
        {
            case ApiRequestException { ErrorCode: 429 }:
                return new RoomResult.Wait(ApiTrouble.Wait(cause));
            case ApiRequestException { Parameters.MigrateToChatId: { } moved }:
                Log.StaffGroupMoved(log, moved);
                return new RoomResult.Unusable(RoomTrouble.Moved);
            case ApiRequestException { ErrorCode: 403 }:
                return new RoomResult.Unusable(RoomTrouble.Removed);
            case ApiRequestException { ErrorCode: 400 } refused:
                return Refused(refused);
            default:
                return new RoomResult.Failed(ApiTrouble.Explain(cause), !ApiTrouble.IsCertainlyNotTaken(cause));
        }
    }

    private static RoomResult Refused(ApiRequestException refused)
    {
        if (refused.Says("chat not found"))
            return new RoomResult.Unusable(RoomTrouble.Removed);
        if (refused.Says("not a forum") || refused.Says("CHANNEL_FORUM_MISSING"))
            return new RoomResult.Unusable(RoomTrouble.NoTopics);
        if (refused.Says("not enough rights") || refused.Says("CHAT_ADMIN_REQUIRED") || refused.Says("RIGHT_FORBIDDEN"))
            return new RoomResult.Unusable(RoomTrouble.NoRight);
        if (refused.Says("thread not found") || refused.Says("TOPIC_ID_INVALID") || refused.Says("TOPIC_DELETED"))
            return new RoomResult.NoTopic();
        return refused.Says("TOPIC_CLOSED") ? new RoomResult.ClosedTopic() : new RoomResult.Refused("Telegram refused it (400)");
    }
}
