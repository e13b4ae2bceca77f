using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Running;
using Outreach.Host.Tests.Troubles;
using Outreach.Loopback;
using Outreach.Loopback.Running;
using Outreach.Reach;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Telegram;

/// <summary>What Telegram brings and nobody meant: it is not answered, not counted, and what she sees stays.</summary>
[Collection(InProcess.Alone)]
public sealed class NotMeantTests : IAsyncLifetime
{
    private const long Her = 5_000;
    private const string Photo = """[{"file_id":"AgAC1","file_unique_id":"b","width":90,"height":67}]""";
    private const string Chat = """{"id":5000,"first_name":"A","type":"private"}""";
    private const string From = """{"id":5000,"is_bot":false,"first_name":"A","language_code":"ru"}""";

    private static readonly string[] News =
    [
        $$"""
        "pinned_message":{"message_id":1,"date":1764000000,"chat":{{Chat}},"from":{{From}},"text":"да"}
        """,
        """
        "message_auto_delete_timer_changed":{"message_auto_delete_time":86400}
        """,
        """
        "write_access_allowed":{"from_request":true}
        """,
        """
        "chat_background_set":{"type":{"type":"chat_theme","theme_name":"x"}}
        """,
        """
        "users_shared":{"request_id":1,"users":[{"user_id":1}]}
        """,
        """
        "gift":{"gift":{"id":"a","star_count":1,"sticker":{"type":"regular","width":9,"height":9,"is_animated":false,"is_video":false,"file_id":"a","file_unique_id":"b"}}}
        """,
        """
        "boost_added":{"boost_count":1}
        """,
        """
        "successful_payment":{"currency":"XTR","total_amount":1,"invoice_payload":"a","telegram_payment_charge_id":"b","provider_payment_charge_id":"c"}
        """,
        """
        "video_chat_started":{}
        """,
        """
        "connected_website":"example.org"
        """,
        """
        "something_of_next_year":{"a":1}
        """,
    ];

    private readonly SetClock _clock = new();
    private Site _site = null!;
    private HostHere _run = null!;
    private int _message = 900_000;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.WithTelegram(new LoopbackOptions { Time = _clock });
        _site.Settings["Staff__Administrators__0"] = $"{Her}";
        _run = await HostHere.Start(_site, _clock);
        Phone.Open();
        await Rest();
        await Says("русский");
    }

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task News_of_the_chat_are_silence_and_no_contact()
    {
        await Says("меню");
        _clock.Wrong = TimeSpan.FromHours(2);
        var (sent, contacts, ledger) = (Sent, await Contacts(), await _run.Ledger());
        foreach (var news in News)
            Brings(news);
        await Confirmed();

        (Sent, await Contacts()).ShouldBe((sent, contacts));
        (await _run.Ledger()).ShouldBe(ledger, "nothing of it is kept");
        await Says("меню");
        (await Contacts()).ShouldBe(contacts + 1);
    }

    [Fact]
    public async Task A_reaction_on_yesterdays_answer_answers_nothing_today_not_even_after_a_restart()
    {
        var answer = Phone.Say("да");
        await Rest();
        await Again();
        _clock.Wrong = TimeSpan.FromHours(20);
        await Says("меню");
        var (sent, contacts, shown, ledger) = (Sent, await Contacts(), Phone.Last!.Text, await _run.Ledger());

        Phone.Edit(answer, "да");
        await Rest();

        (Sent, await Contacts(), Phone.Last!.Text).ShouldBe((sent, contacts, shown));
        (await _run.Ledger()).ShouldBe(ledger with { Received = ledger.Received + 1, Noted = ledger.Noted + 1 });
    }

    [Fact]
    public async Task An_album_in_a_lesson_has_one_answer_over_a_restart()
    {
        foreach (var word in new[] { "меню", "1", "1", "1" })
            await Says(word);
        var sent = Sent;
        Brings($"\"photo\":{Photo},\"media_group_id\":\"13579\"");
        Brings($"\"photo\":{Photo},\"media_group_id\":\"13579\"");
        await Rest();
        await Again();
        Brings($"\"photo\":{Photo},\"media_group_id\":\"13579\"");
        await Rest();

        Sent.ShouldBe(sent + 1);
        Phone.Last!.Text.ShouldContain("📖", customMessage: "the lesson stands there");
    }

    [Fact]
    public async Task An_album_for_a_broadcast_gives_it_one_picture_and_leaves_the_next_question()
    {
        foreach (var word in new[] { "/broadcast", "Кыргызча", "По-русски" })
            await Says(word);
        for (var part = 0; part < 3; part++)
            Brings($"\"photo\":{Photo.Replace("AgAC1", $"AgAC{part + 1}", StringComparison.Ordinal)},\"media_group_id\":\"13579\"");
        await Rest();

        Phone.Last!.Text.ShouldStartWith("👥 Кому");
        Phone.Messages.Where(message => message.FromBot && message.File is not null).Select(message => message.File).ShouldBe(["AgAC1"]);
        await Says("меню");
        await Says("/broadcast");
        Phone.Last!.Text.ShouldStartWith("👥 Кому", customMessage: "nobody chose the whole country");
    }

    [Fact]
    public async Task A_poster_where_words_are_asked_brings_them()
    {
        await Says("/broadcast");
        Phone.SendPhoto("Кыргызча", "AgAC1");
        await Rest();
        Phone.Last!.Text.ShouldStartWith("✏ Напишите текст рассылки по-русски");
        Phone.Messages.ShouldContain(message => message.FromBot && message.File == "AgAC1");
    }

    private LoopbackChat Phone => _site.Api.Chat(Her);

    private int Sent => Phone.Log.Count(happened => happened.Kind is LoopbackEventKind.BotSent or LoopbackEventKind.BotEdited);

    private async Task Says(string words)
    {
        Phone.Say(words);
        await Rest();
    }

    private void Brings(string fields)
        => _site.Api.Inject("message", $$$"""{"message_id":{{{_message++}}},"from":{{{From}}},"chat":{{{Chat}}},"date":{{{_clock.GetUtcNow().ToUnixTimeSeconds()}}},{{{fields}}} }""", Her);

    // An update is confirmed when it is stored; then what is stored is dealt with.
    private async Task Rest()
    {
        await Confirmed();
        await _run.Rest(0);
    }

    private Task Confirmed() => Wait.Until(() => _site.Api.ConfirmedUpdateId >= _site.Api.LastUpdateId, Phone.ToString);

    private async Task Again()
    {
        await _run.DisposeAsync();
        _run = await HostHere.Start(_site, _clock);
    }

    private async Task<int> Contacts()
        => await _run.Services.GetRequiredService<IReachStore>().Entries(DateTimeOffset.MaxValue, TestContext.Current.CancellationToken).CountAsync(entry => entry.Kind == ReachKind.Contact, TestContext.Current.CancellationToken);
}
