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

    [Fact]
    public void A_verb_knows_no_face_and_a_face_writes_nothing_but_by_a_verb()
    {
        var core = House.Types.OfType<Class>().Where(type => type.Assembly.Name.Split(',')[0] == "Outreach").ToList();
        var verbs = core.Where(type => Implements(type, "Outreach.Staff.Actions.IStaffVerbs")).ToList();
        verbs.Count.ShouldBeGreaterThan(5);
        verbs.SelectMany(verb => Known(verb).Where(IsOfDesk).Select(face => $"{verb.FullName} knows {face.FullName}")).ShouldBeEmpty();

        // Who takes a call of the desk is a face: what it wants written, and what stands in the audit log, only a verb can say.
        var upper = core.Where(type => !type.FullName.StartsWith("Outreach.Staff.Desk.", StringComparison.Ordinal));
        var faces = upper.Where(type => Known(type).Any(IsOfDesk));
        var named = faces.SelectMany(face => Known(face).Select(target => (face, target))).ToList();
        named.Select(pair => pair.face).Distinct().Count().ShouldBeGreaterThan(15);
        var written = named.Where(pair => IsWritten(pair.target)).Select(pair => $"{pair.face.FullName} names {pair.target.FullName}");
        written.Distinct().ShouldBeEmpty();
    }

    private static bool Implements(Class type, string contract) => type.ImplementedInterfaces.Any(one => one.FullName == contract);

    private static IEnumerable<IType> Known(Class type) => type.Dependencies.Select(dependency => dependency.Target);

    private static bool IsOfDesk(IType type)
        => type.FullName is "Outreach.Staff.Desk.DeskCall" or "Outreach.Staff.Desk.DeskAnswer" or "Outreach.Staff.Desk.DeskInput";

    private static bool IsWritten(IType target) => target.FullName is "Outreach.Safekeeping.IStore" or "Outreach.Staff.Actions.AuditedAct"
        || (target is Class written && written.FullName.StartsWith("Outreach.", StringComparison.Ordinal)
            && written.InheritedClasses.Any(one => one.FullName is "Outreach.Safekeeping.Change" or "Outreach.Safekeeping.Precondition"));

    private static string? Folder(IType type)
        => type.Assembly?.Name.Split(',')[0] == "Outreach" && type.Namespace?.FullName.Split('.') is ["Outreach", var folder, ..] && Floors.ContainsKey(folder) ? folder : null;
}
