using Microsoft.Extensions.DependencyInjection;
using Outreach.Broadcasts;
using Outreach.Campaigns;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Rooms;
using Outreach.Messaging.Channels;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Messaging.Screens;
using Outreach.Messaging.Sms;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Audit;
using Outreach.Staff.Members;
using Outreach.Storage;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Fakes;

/// <summary>Staff and readers around the whole program: an administrator of the settings, whoever she invites, and people who read.</summary>
internal sealed class Office(TestOutreach outreach) : IAsyncDisposable
{
    public const string Admin = "1001";
    public const string Telegram = StaffOptions.UsualChannel;

    public TestOutreach Outreach => outreach;

    public TestPhone Chat => outreach.Phone(Telegram);

    public TestPhone Sms => outreach.Phone(TestPhone.Sms);

    public IBroadcastStore Broadcasts => Get<IBroadcastStore>();

    /// <param name="options">What is different.</param>
    /// <param name="also">A further channel.</param>
    /// <param name="hotline">What is different of the hotline.</param>
    /// <param name="sms">What is different of the budgets.</param>
    /// <param name="room">The staff's group.</param>
    /// <param name="ends">The day after the campaign's last.</param>
    public static async Task<Office> Open(
        Action<BroadcastOptions>? options = null,
        IChannel? also = null,
        Action<HotlineOptions>? hotline = null,
        Action<SmsOptions>? sms = null,
        IStaffRoom? room = null,
        DateOnly? ends = null)
    {
        var office = await Opened(options, also: also, hotline: hotline, sms: sms, room: room, ends: ends);
        await office.Joins(Admin, "русский");
        return office;
    }

    /// <summary>Begins with what is kept in a folder, perhaps at a later time: as after a restart.</summary>
    public static async Task<Office> Opened(
        Action<BroadcastOptions>? options = null,
        string? data = null,
        DateTimeOffset? at = null,
        IChannel? also = null,
        Action<HotlineOptions>? hotline = null,
        Action<SmsOptions>? sms = null,
        IStaffRoom? room = null,
        DateOnly? ends = null)
        => new(await TestOutreach.Start(
            change: services =>
            {
                services.AddSingleton<IChannel>(new TestPhone(Telegram, buttons: true));
                services.AddSingleton<IChannel>(new TestPhone(TestPhone.Sms, buttons: false, metered: true));
                if (also is not null)
                    services.AddSingleton(also);
                if (room is not null)
                    services.AddSingleton(room).Configure<HotlineOptions>(one => one.RoomLanguage = "ru");
                services.Configure<CampaignOptions>(campaign => campaign.End = ends);
                services.Configure<StaffOptions>(staff => staff.Administrators.Add(Admin));
                services.Configure<BroadcastOptions>(broadcasts => options?.Invoke(broadcasts));
                services.Configure<HotlineOptions>(one => hotline?.Invoke(one));
                services.Configure<SmsOptions>(one => sms?.Invoke(one));
            },
            data: data,
            at: at));

    public T Get<T>()
        where T : notnull
        => outreach.Services.GetRequiredService<T>();

    /// <summary>Somebody begins a talk and chooses a language.</summary>
    public async Task Joins(string who, string language)
    {
        await Opens(who, null);
        await Writes(who, language);
    }

    /// <summary>A reader who lives somewhere.</summary>
    public async Task<Person> Reads(string who, Language? language, string? region = "naryn", Func<Person, Person>? change = null, string channel = Telegram)
    {
        await Does(who, new InboundContent.Wrote(language == Language.Ky ? "кыргызча" : "русский"), channel);
        var person = await Person(who, channel);
        var told = person with { Profile = person.Profile with { Language = language, Region = region, News = channel == Telegram ? null : true } };
        await Get<IStore>().Commit([new PersonChange.Saved(change?.Invoke(told) ?? told)], Cancellation);
        return await Person(who, channel);
    }

    /// <summary>The administrator invites somebody, who comes.</summary>
    public async Task Appoints(string who, string role, string? region = null, string name = "Айгүл")
    {
        await Joins(who, "русский");
        await Opens(who, await Invites(role, region, name));
        Text(who).ShouldStartWith("Добро пожаловать!");
    }

    /// <summary>The administrator invites somebody.</summary>
    /// <returns>The code of the link.</returns>
    public async Task<string> Invites(string role, string? region = null, string name = "Айгүл")
    {
        await Writes(Admin, "/invite");
        await Presses(Admin, role);
        if (role == "координатор")
        {
            await Presses(Admin, region ?? "вся страна");
            if (region is not null)
                await Presses(Admin, "✔ Готово");
        }

        await Writes(Admin, name);
        return Text(Admin).Split("/start ")[1].Split('\n')[0].Trim();
    }

    /// <summary>The administrator removes the colleague of this name.</summary>
    public async Task Removes(string name)
    {
        await Writes(Admin, "/staff");
        await Presses(Admin, $"✖ {name}");
        await Presses(Admin, "✖ Да, убрать");
    }

    /// <summary>Somebody does something, and what can follow at once has followed.</summary>
    public async Task Does(string who, InboundContent content, string channel = Telegram, Func<InboundMessage, InboundMessage>? change = null)
    {
        await outreach.Queues(channel, who, content, change);
        await Settle();
    }

    public Task Opens(string who, string? code) => Does(who, new InboundContent.Opened(code));

    public Task Writes(string who, string words) => Does(who, new InboundContent.Wrote(words));

    /// <summary>Presses the newest button of this label, wherever it stands.</summary>
    public Task Presses(string who, string label) => Does(who, Press(who, label));

    /// <summary>The press of the newest button of this label.</summary>
    public InboundContent.Pressed Press(string who, string label)
    {
        foreach (var message in Chat.SentTo(who).Reverse())
        {
            var (serial, buttons) = message switch
            {
                Outgoing.Show show => (show.Screen.Serial, show.Screen.Options.Concat(show.Screen.Commands)),
                Outgoing.Board board => (0, board.Options),
                Outgoing.Note note => (0, note.Commands),
                Outgoing.Spoken spoken => (0, spoken.Commands),
                _ => (0, []),
            };
            if (buttons.FirstOrDefault(button => button.Label == label) is { } button)
                return new InboundContent.Pressed(new ButtonData(serial, button.Code).ToString(), "ours", "press");
        }

        throw new InvalidOperationException($"{who} has no button '{label}'; her last screen is:\n{Text(who)}");
    }

    /// <summary>The words of her newest screen.</summary>
    public string Text(string who) => Chat.SentTo(who).OfType<Outgoing.Show>().Last().Screen.Text;

    /// <summary>The passing word she saw last.</summary>
    public string Toast(string who) => Chat.SentTo(who).OfType<Outgoing.Toast>().Last().Text;

    /// <summary>The newest board of hers.</summary>
    public Outgoing.Board Board(string who) => Chat.SentTo(who).OfType<Outgoing.Board>().Last();

    /// <summary>The announcements she got.</summary>
    public IReadOnlyList<string> Notes(string who) => [.. Chat.SentTo(who).OfType<Outgoing.Note>().Select(note => note.Text)];

    /// <summary>The announcements that came by SMS.</summary>
    public IReadOnlyList<string> Texts(string number) => [.. Sms.SentTo(number).OfType<Outgoing.Note>().Select(note => note.Text)];

    public async Task<Person> Person(string who, string channel = Telegram)
        => (await Get<IPeopleStore>().Find(Get<ISealer>().KeyOf(channel, who), Cancellation)).ShouldNotBeNull();

    /// <summary>Goes through a broadcast up to its preview, for everybody.</summary>
    public async Task Drafts(string who, string? ky, string? ru, string? when = null)
    {
        await Writes(who, "/broadcast");
        await Says(who, ky);
        await Says(who, ru);
        await Presses(who, "Без фото и голоса");
        await Presses(who, "✔ Так и оставить");
        if (when is null)
            await Presses(who, "сразу");
        else
            await Writes(who, when);
    }

    private Task Says(string who, string? words) => words is null ? Presses(who, "Без этого языка") : Writes(who, words);

    /// <summary>Time passes, a second at a time, until it is so.</summary>
    public async Task Until(Func<bool> condition, int seconds = 60)
    {
        for (var second = 0; second < seconds && !condition(); second++)
            await Pass(TimeSpan.FromSeconds(1));
        condition().ShouldBeTrue(Chat.SentTo(Admin).OfType<Outgoing.Board>().LastOrDefault()?.Text);
    }

    /// <summary>So much time passes in steps, and what follows from each is done.</summary>
    public async Task Pass(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero;)
        {
            var step = left > TimeSpan.FromMinutes(10) ? TimeSpan.FromMinutes(10) : left;
            outreach.Time.Advance(step);
            left -= step;
            // The worker wakes by itself: a few real milliseconds, in which it goes round as often as it likes.
            for (var turn = 0; turn < 5; turn++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Cancellation);
                outreach.Time.Advance(TimeSpan.FromMilliseconds(1));
            }

            await Settle();
        }
    }

    // What a test holds back waits on: it is not waited for, once nothing else moves.
    private async Task Settle()
    {
        var outbox = Get<Outbox>();
        var (before, still) = (-1, 0);
        for (var turn = 0; turn < 50 && still < 20 && outbox.Waiting is > 0 and var waiting; turn++)
        {
            (before, still) = (waiting, waiting == before ? still + 1 : 0);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
        }
    }

    public async Task<IReadOnlyList<AuditEntry>> Audit() => await Get<AuditVerifier>().All(0, Cancellation).ToListAsync(Cancellation);

    public ValueTask DisposeAsync() => outreach.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
