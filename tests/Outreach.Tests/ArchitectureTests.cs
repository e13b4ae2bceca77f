using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Outreach.Channels;
using Outreach.Host.Starting;
using Outreach.LiteDb;
using Outreach.Telegram;
using Outreach.Twilio;
using Outreach.Web;
using Shouldly;
using Xunit;

namespace Outreach.Tests;

/// <summary>Inside the core a folder imports floors below, never up or sideways. Adapters do not know each other.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Safekeeping"] = 0,
        ["People"] = 1,
        ["Campaigns"] = 1,
        ["Channels"] = 2,
        ["Content"] = 2,
        ["Flows"] = 3,
        ["Staff"] = 3,
        ["Reach"] = 4,
        ["Consultations"] = 5,
        ["Hotline"] = 5,
        ["Broadcasts"] = 5,
        ["Routing"] = 6,
    };

    private static readonly Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(Inbox).Assembly, typeof(LiteDbModule).Assembly, typeof(TelegramModule).Assembly, typeof(TwilioModule).Assembly, typeof(WebModule).Assembly)
        .Build();

    [Fact]
    public void No_folder_of_the_core_imports_upward_or_sideways()
    {
        var climbs = House.Types
            .Where(type => Folder(type) is not null)
            .SelectMany(type => type.Dependencies.Select(dependency => (From: type, To: dependency.Target)))
            .Where(pair => Folder(pair.From) is { } from && Folder(pair.To) is { } to && from != to && Floors[to] >= Floors[from])
            .Where(pair => pair.To is not GenericParameter)
            .Select(pair => $"{pair.From.FullName} (floor {Floors[Folder(pair.From)!]}) imports {pair.To.FullName} (floor {Floors[Folder(pair.To)!]})")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        climbs.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_the_core_has_its_floor()
    {
        var homeless = House.Types
            .Where(type => type.Namespace.FullName.StartsWith("Outreach.", StringComparison.Ordinal) && type.Assembly.Name.Split(',')[0] == "Outreach")
            .Select(type => type.Namespace.FullName.Split('.')[1]).Distinct().Where(folder => !Floors.ContainsKey(folder)).ToList();
        homeless.ShouldBeEmpty();
    }

    [Fact]
    public void Adapters_know_the_core_and_not_each_other()
    {
        string[] adapters = ["Outreach.LiteDb", "Outreach.Telegram", "Outreach.Twilio", "Outreach.Web"];
        foreach (var adapter in new[] { typeof(LiteDbModule).Assembly, typeof(TelegramModule).Assembly, typeof(TwilioModule).Assembly, typeof(WebModule).Assembly })
            adapter.GetReferencedAssemblies().Select(other => other.Name).Intersect(adapters).ShouldBeEmpty(adapter.GetName().Name);
    }

    [Fact]
    public void The_core_knows_no_database_no_web_and_no_messenger()
    {
        var known = typeof(Inbox).Assembly.GetReferencedAssemblies().Select(other => other.Name!).ToList();
        known.ShouldNotContain(name => name.StartsWith("LiteDB", StringComparison.Ordinal) || name.StartsWith("Telegram", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_start_of_the_host_knows_which_store_there_is()
    {
        var host = new ArchLoader().LoadAssemblies(typeof(OutreachServices).Assembly, typeof(LiteDbModule).Assembly).Build();
        var knowing = host.Types
            .Where(type => type.FullName.StartsWith("Outreach.Host.", StringComparison.Ordinal))
            .Where(type => !type.FullName.StartsWith("Outreach.Host.Starting.", StringComparison.Ordinal))
            .Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("Outreach.LiteDb.", StringComparison.Ordinal)))
            .Select(type => type.FullName).ToList();
        knowing.ShouldBeEmpty();
        host.Types.ShouldContain(type => type.FullName.StartsWith("Outreach.Host.Watching.", StringComparison.Ordinal));
    }

    private static string? Folder(IType type)
        => type.Assembly?.Name.Split(',')[0] == "Outreach" && type.Namespace?.FullName.Split('.') is ["Outreach", var folder, ..] && Floors.ContainsKey(folder) ? folder : null;
}
