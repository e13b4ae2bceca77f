using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Outreach.Host.Tests.Running;
using Outreach.Host.Tests.Troubles;
using Outreach.Loopback.Running;
using Outreach.Messaging;
using Outreach.People;
using Outreach.Privacy;
using Outreach.Staff.Actions;
using Outreach.Staff.Audit;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Host.Tests.Console;

/// <summary>A running program with colleagues of every role, and browsers in which they are signed in. One for all tests of a class.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private readonly Site _site = Site.Quiet();
    private InProcess? _program;
    private int _number;

    internal SetClock Clock => _clock;

    internal IServiceProvider Services => _program!.Services;

    internal Uri Url => _site.Url;

    internal string Folder => _site.Data;

    internal DateTimeOffset Now => _clock.GetUtcNow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site.Settings["Console__AllowRemote"] = "true";
        _site.Settings["Console__PublicUrl"] = "https://outreach.example.org/bot";
        _program = await InProcess.Start(
            _site,
            services => services.AddSingleton<TimeProvider>(_clock).AddSingleton<IStartupFilter, Prefixed>());
    }

    public async ValueTask DisposeAsync()
    {
        await _program!.DisposeAsync();
        await _site.DisposeAsync();
    }

    internal T Get<T>()
        where T : notnull
        => Services.GetRequiredService<T>();

    /// <summary>Somebody who wrote to us once.</summary>
    internal async Task<Person> Knows(Language language = Language.Ru)
    {
        var address = $"phone{Interlocked.Increment(ref _number)}";
        var person = new Person
        {
            Id = new PersonId(Get<IStore>().NextId()),
            Key = Get<ISealer>().KeyOf(SimulatorKind.Chat, address),
            Token = address,
            Channel = SimulatorKind.Chat,
            Address = Get<ISealer>().Seal(address, MessagingJson.Default.String),
            FirstSeen = Now,
            Profile = new Profile { Language = language },
        };
        await Keeps(new PersonChange.Saved(person));
        return person;
    }

    /// <summary>Somebody on the staff.</summary>
    internal async Task<Actor> Hires(Role role, Language language = Language.Ru)
    {
        var person = await Knows(language);
        var name = Get<ISealer>().Seal("Айгүл", MessagingJson.Default.String);
        await Keeps(new StaffChange.Appointed(new StaffMember { Person = person.Id, Role = role, Name = name, Since = Now }));
        return Get<StaffRoll>().Actor(person, person.Channel);
    }

    internal Task Keeps(params IReadOnlyList<Change> changes) => Get<IStore>().Commit(changes, Cancellation);

    /// <summary>Does something by the chat's way: the verb, and no page.</summary>
    internal async Task<T> Did<TWhat, T>(Actor who, StaffVerb<TWhat, T> verb, TWhat what)
        => (await Get<StaffActions>().Do(verb, who, what, Cancellation)).ShouldBeOfType<Decision<T>>().Became;

    /// <summary>The code of a link, as /console gives it.</summary>
    internal Task<string> Link(Actor who) => Did(who, Get<ConsoleVerbs>().Link, null);

    /// <summary>A browser that knows nothing yet.</summary>
    internal Browser Opens() => new(Url);

    /// <summary>A browser in which somebody is signed in.</summary>
    internal async Task<Browser> SignsIn(Actor who)
    {
        var browser = Opens();
        var page = await browser.Get($"console/in?code={await Link(who)}");
        (await browser.Post("console/in", page.Fields)).Status.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    /// <summary>A browser of somebody who was just hired for this role.</summary>
    internal async Task<Browser> SignsIn(Role role, Language language = Language.Ru) => await SignsIn(await Hires(role, language));

    /// <summary>The acts of the audit log, each with its object.</summary>
    internal async Task<IReadOnlyList<AuditNote>> Audit()
        => await Get<AuditVerifier>().All(0, Cancellation).Select(static entry => entry.Note).ToListAsync(Cancellation);

    /// <summary>As a proxy shows it that keeps the path: /bot/console.</summary>
    private sealed class Prefixed : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => site =>
        {
            site.UsePathBase("/bot");
            next(site);
        };
    }
}
