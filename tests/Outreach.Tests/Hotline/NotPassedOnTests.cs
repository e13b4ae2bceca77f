using System.Globalization;
using Outreach.Hotline.Cases;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.Privacy;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Hotline;

/// <summary>Places, contacts and files of who has an open case: what reaches the colleague, and what is said where nothing does.</summary>
public sealed class NotPassedOnTests
{
    private const string Operator = "2001";
    private const string Her = "4711";
    private const string Spot = "42.87460, 74.56980";

    private static readonly InboundContent.Showed Place = new(MediaKind.Place) { Place = Spot };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_reaches_who_has_the_case_as_words()
    {
        await using var office = await Open();
        var id = await Claims(office);
        await office.Does(Her, Place);
        office.Notes(Operator)[^1].ShouldContain($"📍 {Spot}");
        await office.Does(Her, Place with { Forwarded = true });
        office.Notes(Operator)[^1].ShouldContain($"↪ 📍 {Spot}");
        var words = await office.Get<IHotlineStore>().Words(id, 10, Cancellation);
        office.Get<ISealer>().Open(words[^2].Words, Outreach.Hotline.HotlineJson.Default.String).ShouldBe($"📍 {Spot}");
        Answers(office).ShouldBeEmpty("it was passed on");
    }

    [Fact]
    public async Task A_place_that_came_before_anybody_had_the_case_is_read_when_it_is_taken_and_not_before()
    {
        await using var office = await Open();
        await office.Does(Her, Place);
        office.Chat.SentTo(Operator).OfType<Outgoing.Note>().ShouldAllBe(note => !note.Text.Contains(Spot, StringComparison.Ordinal));
        await Claims(office);
        office.Text(Operator).ShouldContain(Spot);
    }

    [Fact]
    public async Task Outside_of_a_case_nothing_of_a_place_is_kept_and_the_answer_is_as_ever()
    {
        await using var office = await Office.Open();
        await office.Joins(Her, "русский");
        await office.Does(Her, Place);
        office.Text(Her).ShouldContain("Где вы находитесь, мы не видим и не храним.");
        await office.Writes(Her, "оператор");
        await office.Presses(Her, "✍ Напишу сотруднику");
        (await office.Get<IHotlineStore>().Words(office.Get<IHotlineStore>().Board.Cases.Keys.Single(), 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_contact_is_not_passed_on_and_who_sent_it_is_told()
    {
        await using var office = await Open();
        await Claims(office);
        foreach (var content in new InboundContent[] { new InboundContent.Shared("+996555123456"), new InboundContent.Shared(null), new InboundContent.Showed(MediaKind.Contact) })
        {
            var before = Answers(office).Count;
            await office.Does(Her, content);
            Answers(office).Skip(before).ShouldHaveSingleItem().ShouldStartWith("☎ Номер сотруднику не передан");
            office.Notes(Operator)[^1].ShouldContain("☎");
        }

        office.Chat.SentTo(Operator).OfType<Outgoing.Note>().ShouldAllBe(note => !note.Text.Contains("555", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_colleague_can_open_is_told_at_once_and_a_photo_or_a_sticker_is_not()
    {
        await using var office = await Open();
        await Claims(office);
        foreach (var kind in new[] { MediaKind.Picture, MediaKind.Voice, MediaKind.Other })
        {
            var before = Answers(office).Count;
            await office.Does(Her, new InboundContent.Showed(kind));
            Answers(office).Skip(before).ShouldHaveSingleItem().ShouldStartWith("📎 Сотрудник этого не увидит");
        }

        var told = Answers(office).Count;
        await office.Does(Her, new InboundContent.Showed(MediaKind.Picture) { IsSign = true });
        await office.Does(Her, new InboundContent.Showed(MediaKind.Picture) { File = new MediaFile(Office.Telegram, MediaKind.Picture, "photo") });
        Answers(office).Count.ShouldBe(told);
    }

    [Theory]
    [InlineData(MediaKind.Document, "📎 ")]
    [InlineData(MediaKind.Film, "🎞 ")]
    public async Task A_document_or_film_reaches_who_has_the_case_and_none_of_a_colleague_reaches_people(MediaKind kind, string sign)
    {
        await using var office = await Open();
        var file = new MediaFile(Office.Telegram, kind, "file");
        await office.Does(Her, new InboundContent.Showed(MediaKind.Picture) { File = file, Caption = "договор" });
        await Claims(office);
        office.Text(Operator).ShouldContain($"{sign}договор");
        await office.Does(Her, new InboundContent.Showed(MediaKind.Picture) { File = file });
        var note = office.Chat.SentTo(Operator).OfType<Outgoing.Note>().Last();
        (note.File, note.Protected).ShouldBe((file, true));
        Answers(office).ShouldBeEmpty();

        await office.Presses(Operator, "✍ Ответить");
        await office.Does(Operator, new InboundContent.Showed(MediaKind.Picture) { File = file });
        office.Text(Operator).ShouldNotContain("уйдёт так");
        office.Chat.SentTo(Her).OfType<Outgoing.Note>().ShouldAllBe(sent => sent.File == null);
    }

    [Fact]
    public async Task Who_waits_is_told_too()
    {
        await using var office = await Open();
        await office.Does(Her, new InboundContent.Showed(MediaKind.Other));
        Answers(office)[^1].ShouldStartWith("📎 Сотрудник этого не увидит");
    }

    // What was said to her by itself: no screen, no reaction.
    private static IReadOnlyList<string> Answers(Office office)
        => [.. office.Notes(Her).Where(text => text.StartsWith("📎", StringComparison.Ordinal) || text.StartsWith('☎'))];

    private static async Task<Office> Open()
    {
        var office = await Office.Open();
        await office.Appoints(Operator, "оператор");
        await office.Joins(Her, "русский");
        await office.Writes(Her, "оператор");
        await office.Presses(Her, "✍ Напишу сотруднику");
        return office;
    }

    private static async Task<long> Claims(Office office)
    {
        var id = office.Get<IHotlineStore>().Board.Cases.Keys.Single();
        await office.Writes(Operator, "/cases");
        await office.Presses(Operator, string.Create(CultureInfo.InvariantCulture, $"✋ Взять №{id}"));
        return id;
    }
}
