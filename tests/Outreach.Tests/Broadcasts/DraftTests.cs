using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Broadcasts;

/// <summary>What answers a question of a draft, and what does not.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private const string ForWhom = "👥 Кому";
    private const string AskFile = "📷 Если нужно фото";
    private Office _office = null!;
    private int _photos;

    public async ValueTask InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Writes(Office.Admin, "/broadcast");
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_poster_with_its_words_is_taken_with_them_and_shown()
    {
        await Sends(Photo("Кыргызча"));
        Text.ShouldStartWith("✏ Напишите текст рассылки по-русски");
        Pictures.ShouldBe(["AgAC1"]);
        await Sends(Photo("По-русски"));
        Text.ShouldStartWith(AskFile);
        Pictures.ShouldBe(["AgAC1", "AgAC1"], "one picture goes with it, and she is shown which");
        await _office.Presses(Office.Admin, "✔ Так и оставить");
        await Finishes();
        _office.Notes(Office.Admin).TakeLast(2).ShouldBe(["Кыргызча", "По-русски"]);
        Pictures.TakeLast(2).ShouldBe(["AgAC1", "AgAC1"]);
    }

    [Fact]
    public async Task A_poster_that_was_taken_with_the_words_can_be_left_out()
    {
        await Sends(Photo("Кыргызча"));
        await _office.Presses(Office.Admin, "Без этого языка");
        await _office.Presses(Office.Admin, "Без фото и голоса");
        var before = Pictures.Count;
        await Finishes();
        Pictures.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Each_look_at_it_says_that_those_before_it_are_outdated()
    {
        await Words();
        await _office.Presses(Office.Admin, "Без фото и голоса");
        await Finishes();
        var first = Heads.ShouldHaveSingleItem();
        await _office.Presses(Office.Admin, "✏ По-русски");
        await _office.Writes(Office.Admin, "Другое");
        Heads.Count.ShouldBe(2);
        Heads[^1].ShouldNotBe(first);
    }

    [Fact]
    public async Task Of_an_album_the_first_picture_is_taken_and_shown_and_the_next_question_stays()
    {
        await Words();
        for (var part = 0; part < 3; part++)
            await Sends(Photo(part == 2 ? "сразу" : null), album: "13579");
        Text.ShouldStartWith(ForWhom);
        Pictures.ShouldBe(["AgAC1"]);
        await _office.Presses(Office.Admin, "✔ Так и оставить");
        Text.ShouldStartWith("🕑 Когда");
        await Sends(Photo("завтра"), album: "13579");
        Text.ShouldStartWith("🕑 Когда");
    }

    [Fact]
    public async Task An_album_where_words_are_asked_leaves_the_question()
    {
        for (var part = 0; part < 3; part++)
            await Sends(Photo(part == 1 ? "Кыргызча" : null), album: "13579");
        Text.ShouldStartWith("Здесь нужен текст");
        _office.Chat.SentTo(Office.Admin).OfType<Outgoing.Show>().Count(show => show.Screen.Text.Contains("Здесь нужен текст", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_was_not_asked_all_yet_is_asked_and_not_shown_a_preview_that_nobody_chose()
    {
        await Words();
        await Sends(Photo(null));
        await Sends(Photo(null));
        Text.ShouldNotStartWith(ForWhom, customMessage: "nothing can be sent in to this question: the talk goes on elsewhere");
        await _office.Writes(Office.Admin, "/broadcast");
        Text.ShouldStartWith(ForWhom);
        await _office.Presses(Office.Admin, "✔ Так и оставить");
        await _office.Presses(Office.Admin, "⏸ Закончу позже");
        await _office.Writes(Office.Admin, "/broadcast");
        Text.ShouldStartWith("🕑 Когда");
        await _office.Presses(Office.Admin, "сразу");
        Text.ShouldContain("Получат");
        await _office.Writes(Office.Admin, "/broadcast");
        Text.ShouldContain("Получат", customMessage: "all was asked");
    }

    [Fact]
    public async Task What_is_passed_on_or_changed_runs_no_command_and_answers_no_question()
    {
        await _office.Does(Office.Admin, new InboundContent.Wrote("Чужое") { Forwarded = true });
        Text.ShouldStartWith("Здесь нужен текст");
        await _office.Does(Office.Admin, new InboundContent.Wrote("/broadcasts") { Forwarded = true });
        Text.ShouldStartWith("Здесь нужен текст");
        await Sends(Photo("Чужое") with { Forwarded = true });
        Text.ShouldStartWith("Здесь нужен текст");
        await _office.Does(Office.Admin, new InboundContent.Wrote("Кыргызча"), change: message => message with { Reference = "500" });
        Text.ShouldStartWith("✏ Напишите текст рассылки по-русски");
        foreach (var words in new[] { "Кыргызча", "Кыргызча, иначе", "/broadcasts" })
        {
            // What the talk makes of it is its own affair: the question is open as before.
            await _office.Does(Office.Admin, new InboundContent.Wrote(words), change: message => message with { Reference = "500", Edit = true });
        }

        await _office.Writes(Office.Admin, "По-русски");
        Text.ShouldStartWith(AskFile);
        await Sends(Photo(null) with { Forwarded = true });
        Text.ShouldStartWith(ForWhom, customMessage: "a poster that is passed on is a poster");
        await Finishes(fromAudience: true);
        _office.Notes(Office.Admin).TakeLast(2).ShouldBe(["Кыргызча", "По-русски"]);
    }

    [Fact]
    public async Task A_command_that_is_passed_on_opens_nothing()
    {
        await _office.Presses(Office.Admin, "⏸ Закончу позже");
        await _office.Does(Office.Admin, new InboundContent.Wrote("/broadcast") { Forwarded = true });
        Text.ShouldNotContain("Напишите текст рассылки");
    }

    private string Text => _office.Text(Office.Admin);

    private List<string> Heads => [.. _office.Notes(Office.Admin).Where(note => note.StartsWith("👁 Так увидят рассылку", StringComparison.Ordinal))];

    private List<string> Pictures => [.. _office.Chat.SentTo(Office.Admin).OfType<Outgoing.Note>().Select(note => note.File?.Id).OfType<string>()];

    private async Task Words()
    {
        await _office.Writes(Office.Admin, "Кыргызча");
        await _office.Writes(Office.Admin, "По-русски");
        Text.ShouldStartWith(AskFile);
    }

    private async Task Finishes(bool fromAudience = false)
    {
        if (!fromAudience)
            Text.ShouldStartWith(ForWhom);
        await _office.Presses(Office.Admin, "✔ Так и оставить");
        await _office.Presses(Office.Admin, "сразу");
        Text.ShouldContain("Получат");
    }

    private InboundContent.Showed Photo(string? caption)
        => new(MediaKind.Picture) { Caption = caption, File = new MediaFile(Office.Telegram, MediaKind.Picture, $"AgAC{++_photos}") };

    private Task Sends(InboundContent content, string? album = null) => _office.Does(Office.Admin, content, change: message => message with { Album = album });
}
