using Microsoft.Extensions.DependencyInjection;
using Outreach.Hotline.Actions;
using Outreach.Hotline.Cases;
using Outreach.Hotline.Rounds;
using Outreach.Messaging.Screens;
using Outreach.People;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;
using Case = Outreach.Hotline.Cases.Case;

namespace Outreach.Tests.Hotline;

/// <summary>A person with a case, two operators and a coordinator; what they do, they do by verbs.</summary>
internal sealed class CaseStage : IAsyncDisposable
{
    private CaseStage(Bureau bureau) => Bureau = bureau;

    public Bureau Bureau { get; }

    public Person Person { get; private set; } = null!;

    public Actor First { get; private set; } = null!;

    public Actor Second { get; private set; } = null!;

    public Actor Leader { get; private set; } = null!;

    public CaseVerbs Verbs => Bureau.Get<CaseVerbs>();

    public HandOverVerbs Handing => Bureau.Get<HandOverVerbs>();

    public CareVerbs Care => Bureau.Get<CareVerbs>();

    public GuardVerbs Guard => Bureau.Get<GuardVerbs>();

    public RecallVerbs Recall => Bureau.Get<RecallVerbs>();

    public HotlineBoard Board => Bureau.Get<IHotlineStore>().Board;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<CaseStage> Open(int callBackSeconds = 0, Action<IServiceCollection>? change = null)
    {
        var bureau = new Bureau(await TestOutreach.Start(change: services =>
        {
            services.Configure<HotlineOptions>(hotline => hotline.CallBackSeconds = callBackSeconds);
            change?.Invoke(services);
        }));
        return new CaseStage(bureau)
        {
            Person = await bureau.Knows(),
            First = await bureau.Hires(Role.Operator),
            Second = await bureau.Hires(Role.Operator),
            Leader = await bureau.Hires(Role.Coordinator),
        };
    }

    /// <summary>The person calls.</summary>
    /// <returns>The case; 0 when there is none all the same.</returns>
    public async Task<long> Calls(CaseRisk risk = CaseRisk.Green, Person? who = null)
    {
        var person = who ?? Person;
        await Bureau.Keeps(new HotlineChange.Called(new Case
        {
            Id = Bureau.Get<IStore>().NextId(),
            Person = person.Id,
            Channel = person.Channel,
            Risk = risk,
            OpenedAt = Bureau.Now,
            WaitsSince = Bureau.Now,
        }));
        return Board.Of(person.Id)?.Id ?? 0;
    }

    /// <summary>The person calls, and the first operator has it.</summary>
    public async Task<long> Claimed(CaseRisk risk = CaseRisk.Green)
    {
        var id = await Calls(risk);
        await Bureau.Did(First, Verbs.Claim, id);
        return id;
    }

    public async Task<Case> Find(long id) => (await Bureau.Get<IHotlineStore>().Find(id, Cancellation)).ShouldNotBeNull();

    public async Task<IReadOnlyList<CaseWord>> Words(long id) => await Bureau.Get<IHotlineStore>().Words(id, 100, Cancellation);

    public async Task Round(TimeSpan passed = default)
    {
        Bureau.Outreach.Time.Advance(passed);
        await Bureau.Get<HotlineRounds>().Round(Cancellation);
        await Bureau.Outreach.Services.Forget();
        await Bureau.Outreach.Rest();
    }

    /// <summary>So much time passes, in which what waited goes.</summary>
    public async Task Passes(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            Bureau.Outreach.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Cancellation);
        }

        await Bureau.Outreach.Rest();
    }

    /// <summary>The notes that somebody got.</summary>
    public async Task<IReadOnlyList<Outgoing.Note>> Notes(Person who) => [.. (await Bureau.SentTo(who)).OfType<Outgoing.Note>()];

    public async Task<string> LastAct() => (await Bureau.Audit())[^1].Act;

    public ValueTask DisposeAsync() => Bureau.DisposeAsync();
}
