using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Flows.Definitions;
using Outreach.Flows.Running;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Members;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Editing.Voices;

/// <summary>Screens that are read aloud: one speaks, another listens, people hear.</summary>
public sealed class VoiceTests : IDisposable
{
    private const string Second = "1002";
    private const string Reader = "4711";
    private const string Lesson = "lesson-offer";

    private readonly ContentCopy _content = new();

    [Fact]
    public async Task What_one_spoke_and_another_heard_is_played_to_people_until_the_words_change()
    {
        await using var office = await Open();
        await office.Appoints(Second, "редактор");
        await Speaks(office, Office.Admin);
        office.Text(Office.Admin).ShouldContain("Записано, второй послушает");
        await LooksAtTheLesson(office);
        Commands(office).ShouldNotContain("▶ Послушать", "nobody has heard it yet");
        office.Chat.SentTo(Second).OfType<Outgoing.Note>().ShouldContain(note => note.Text.Contains("/voice", StringComparison.Ordinal));

        await office.Writes(Second, "/voice");
        await office.Presses(Second, "🎧 Послушать чужие (1)");
        office.Chat.SentTo(Second).OfType<Outgoing.Spoken>().ShouldHaveSingleItem().File.ShouldStartWith("waiting/lesson-offer.");
        await office.Presses(Second, "✔ Верно, пусть слышат люди");
        Reads(office);
        await LooksAtTheLesson(office);
        await office.Presses(Reader, "▶ Послушать");
        var spoken = Spoken(office).ShouldHaveSingleItem();
        spoken.File.ShouldBe(First(office).File);
        spoken.Answers.ShouldNotBeNull("the button waits no longer");

        var words = First(office).Words.Split('\n')[0];
        _content.Replace($"flows/{Lesson}.yaml", words, words + " !");
        Reads(office);
        await LooksAtTheLesson(office);
        Commands(office).ShouldNotContain("▶ Послушать", "it reads other words");
        await office.Writes(Office.Admin, "/voice");
        office.Text(Office.Admin).ShouldContain("Текст изменился: 1");
    }

    [Fact]
    public async Task Who_would_rather_listen_hears_each_screen_at_once_until_they_say_so()
    {
        await using var office = await Open();
        foreach (var text in SpokenTexts.Of(Book(office), Book(office).Flows[Lesson], Language.Ru))
            Approved(text);
        Reads(office);
        await LooksAtTheLesson(office);
        Spoken(office).ShouldBeEmpty();
        await office.Writes(Reader, "послушать");
        await office.Presses(Reader, "🔊 Всегда сразу голосом");
        office.Chat.SentTo(Reader).OfType<Outgoing.Toast>().ShouldHaveSingleItem();
        await office.Writes(Reader, "1");
        Spoken(office).Count.ShouldBe(2);
        office.Chat.SentTo(Reader)[^1].ShouldBeOfType<Outgoing.Spoken>("it stands below the screen");
        await office.Presses(Reader, "🔇 Только когда попрошу");
        await office.Writes(Reader, "1");
        Spoken(office).Count.ShouldBe(2);
        (await office.Person(Reader)).Profile.Listens.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_approves_what_they_spoke_and_who_is_asked_again_reads_which_words()
    {
        await using var office = await Open();
        await office.Appoints(Second, "редактор");
        await Speaks(office, Office.Admin);
        await office.Writes(Office.Admin, "/voice");
        office.Text(Office.Admin).ShouldContain("Ждут второго: 1 (ваших: 1)");
        Should.Throw<InvalidOperationException>(() => office.Press(Office.Admin, "🎧 Послушать чужие (1)"));
        await office.Writes(Second, "/voice");
        await office.Presses(Second, "🎧 Послушать чужие (1)");
        await office.Presses(Second, "✗ Прочитать заново");
        office.Chat.SentTo(Office.Admin).OfType<Outgoing.Note>().Last().Text.ShouldContain(First(office).Words);
        Directory.EnumerateFiles(_content.Path, "*.ogg", SearchOption.AllDirectories).ShouldBeEmpty();
        (await office.Audit()).Select(static entry => entry.Note.Act).Where(static act => act.StartsWith("voice.", StringComparison.Ordinal)).ShouldBe(["voice.record", "voice.reject"]);
    }

    [Fact]
    public async Task What_is_no_voice_or_cannot_be_fetched_or_kept_is_said_and_nothing_is_kept()
    {
        await using var office = await Open();
        await Begins(office, Office.Admin);
        await office.Writes(Office.Admin, "вот мой голос");
        office.Text(Office.Admin).ShouldContain("не голосовое сообщение");
        office.Chat.Sound = "это не голос"u8.ToArray();
        await Says(office, Office.Admin);
        office.Text(Office.Admin).ShouldNotContain("Записано");
        office.Chat.Sound = null;
        await office.Presses(Office.Admin, "✔ Подходит");
        office.Chat.Sound = [.. "OggS"u8, .. new byte[24], .. "OpusHead"u8];
        File.WriteAllText(Path.Combine(_content.Path, RecordingFiles.Folder), "a file where the folder should be");
        await office.Presses(Office.Admin, "✔ Подходит");
        office.Chat.SentTo(Office.Admin).OfType<Outgoing.Toast>().Select(static toast => toast.Text).ShouldBe(
            [Say("voice_no_voice"), Say("voice_not_fetched"), Say("voice_not_kept")]);

        string Say(string key) => Book(office).Texts.In(key, Language.Ru);
    }

    [Fact]
    public void All_lessons_checks_and_the_first_minute_can_be_heard_in_both_languages_and_no_gap_is_read_aloud()
    {
        var book = ShippedContent.Read(TestOutreach.ContentFolder, new DateOnly(2026, 11, 24)).Playbook.ShouldNotBeNull();
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = SpokenTexts.Flows(book).SelectMany(flow => SpokenTexts.Of(book, flow, language)).ToList();
            texts.ShouldAllBe(static text => text.Words.Length > 0 && !text.Words.Contains('{'));
            texts.Select(static text => text.File).ShouldBeUnique();
            foreach (var flow in book.Lessons.Append(book.Flows["welcome"]).Append(book.Flows[Playbook.UrgentFlow]))
                texts.Count(text => text.Flow == flow.Id).ShouldBe(flow.Steps.Count(static step => step.IsShown) + flow.Steps.Count(static step => step.IsQuiz), flow.Id);
        }
    }

    public void Dispose() => _content.Dispose();

    private async Task<Office> Open()
    {
        var office = new Office(await TestOutreach.Start(_content.Path, static services =>
        {
            services.AddSingleton<IChannel>(new TestPhone(Office.Telegram, buttons: true));
            services.Configure<StaffOptions>(static staff => staff.Administrators.Add(Office.Admin));
        }));
        await office.Joins(Office.Admin, "русский");
        await office.Joins(Reader, "русский");
        return office;
    }

    private static Playbook Book(Office office) => office.Get<CurrentPlaybook>().Book;

    private static SpokenText First(Office office) => SpokenTexts.Of(Book(office), Book(office).Flows[Lesson], Language.Ru).First();

    private static void Reads(Office office) => office.Get<CurrentPlaybook>().Read().ShouldBeEmpty();

    private static List<Outgoing.Spoken> Spoken(Office office) => [.. office.Chat.SentTo(Reader).OfType<Outgoing.Spoken>()];

    private static IEnumerable<string> Commands(Office office)
        => office.Chat.SentTo(Reader).OfType<Outgoing.Show>().Last().Screen.Commands.Select(static command => command.Label);

    private static async Task LooksAtTheLesson(Office office) => await office.Opens(Reader, $"friend-{Lesson}");

    private static async Task Begins(Office office, string who)
    {
        await office.Writes(who, "/voice");
        await office.Presses(who, "🎙 Русский");
        var all = SpokenTexts.Of(Book(office), Book(office).Flows[Lesson], Language.Ru).Count();
        await office.Presses(who, $"{Book(office).Flows[Lesson].Title.Ru} · 0/{all}");
        office.Text(who).ShouldContain(First(office).Words);
    }

    private static async Task Says(Office office, string who)
    {
        await office.Does(who, new InboundContent.Showed(MediaKind.Voice) { File = new MediaFile(Office.Telegram, MediaKind.Voice, "voice-1") });
        office.Chat.SentTo(who).OfType<Outgoing.Note>().Last().File.ShouldNotBeNull("it is heard before it is kept");
        await office.Presses(who, "✔ Подходит");
    }

    private static async Task Speaks(Office office, string who)
    {
        await Begins(office, who);
        await Says(office, who);
    }

    private void Approved(SpokenText text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_content.Path, RecordingFiles.Folder));
        File.WriteAllBytes(Path.Combine(folder.FullName, text.File), [1]);
    }
}
