using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Outreach.Documents;
using Outreach.Host.Starting;
using Outreach.LiteDb;
using Outreach.Messaging.Inbound;
using Outreach.Telegram;
using Outreach.Twilio;
using Outreach.Web;
using Shouldly;
using Xunit;

namespace Outreach.Tests;

/// <summary>Inside the core a folder imports floors below, never up or sideways. Adapters do not know each other.</summary>
public sealed class ArchitectureTests
{
    /// <summary>From the ground up. Of two folders on one line neither knows the other.</summary>
    private static readonly string[][] Plan =
    [
        ["Storage"],
        ["Privacy", "Jobs", "Tables"],
        ["People", "Campaigns"],
        ["Messaging", "Content"],
        ["Flows", "Staff"],
        ["Reach", "Editing", "Imports"],
        ["Consultations", "Hotline", "Broadcasts", "Events"],
        ["Reports", "Routing", "Closing"],
    ];

    private static readonly Dictionary<string, int> Floors = Plan
        .SelectMany((folders, floor) => folders.Select(folder => (folder, floor)))
        .ToDictionary(pair => pair.folder, pair => pair.floor, StringComparer.Ordinal);

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
    public void Rooms_of_a_folder_form_no_circle()
    {
        var ways = House.Types
            .Where(type => Room(type) is not null)
            .SelectMany(type => type.Dependencies.Select(dependency => (From: type, To: dependency.Target)))
            .Where(pair => pair.To is not GenericParameter && Room(pair.To) is { } to && to != Room(pair.From))
            .Where(pair => Folder(pair.From) == Folder(pair.To))
            .ToLookup(pair => Room(pair.From)!, StringComparer.Ordinal);
        ways.Count.ShouldBeGreaterThan(20);
        var circles = ways.SelectMany(room => room)
            .Where(pair => Reachable(Room(pair.To)!).Contains(Room(pair.From)!))
            .Select(pair => $"{pair.From.FullName} → {pair.To.FullName}")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        circles.ShouldBeEmpty();

        HashSet<string> Reachable(string start)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { start };
            var open = new Queue<string>(seen);
            while (open.TryDequeue(out var room))
                foreach (var next in ways[room].Select(pair => Room(pair.To)!).Where(seen.Add).ToList())
                    open.Enqueue(next);
            return seen;
        }
    }

    [Fact]
    public void What_stands_at_the_door_of_a_folder_knows_none_of_its_rooms()
    {
        // The module puts the rooms together; a list of what is written as JSON, and the names of what is measured, are made of them.
        string[] plates = ["Module", "Json", "Log", "Metrics"];
        var looks = House.Types
            .Where(type => Folder(type) is not null && Room(type) is null)
            .Where(type => !plates.Any(plate => Outermost(type).EndsWith(plate, StringComparison.Ordinal)))
            .SelectMany(type => type.Dependencies.Select(dependency => (From: type, To: dependency.Target)))
            .Where(pair => pair.To is not GenericParameter && Room(pair.To) is not null && Folder(pair.From) == Folder(pair.To))
            .Select(pair => $"{pair.From.FullName} → {pair.To.FullName}")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        looks.ShouldBeEmpty();
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
        string[] adapters = ["Outreach.Documents", "Outreach.LiteDb", "Outreach.Telegram", "Outreach.Twilio", "Outreach.Web"];
        foreach (var adapter in new[] { typeof(DocumentsModule).Assembly, typeof(LiteDbModule).Assembly, typeof(TelegramModule).Assembly, typeof(TwilioModule).Assembly, typeof(WebModule).Assembly })
            adapter.GetReferencedAssemblies().Select(other => other.Name).Intersect(adapters).ShouldBeEmpty(adapter.GetName().Name);
    }

    [Fact]
    public void The_core_knows_no_database_no_web_and_no_messenger()
    {
        var known = typeof(Inbox).Assembly.GetReferencedAssemblies().Select(other => other.Name!).ToList();
        known.ShouldNotContain(name => name.StartsWith("LiteDB", StringComparison.Ordinal) || name.StartsWith("DocumentFormat", StringComparison.Ordinal) || name.StartsWith("PdfSharp", StringComparison.Ordinal) || name.StartsWith("Telegram", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
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
        var upper = core.Where(type => !type.FullName.StartsWith("Outreach.Staff.Commands.", StringComparison.Ordinal)
            && !type.FullName.StartsWith("Outreach.Staff.Desk.", StringComparison.Ordinal));
        var faces = upper.Where(type => Known(type).Any(IsOfDesk));
        var named = faces.SelectMany(face => Known(face).Select(target => (face, target))).ToList();
        named.Select(pair => pair.face).Distinct().Count().ShouldBeGreaterThan(15);
        var written = named.Where(pair => IsWritten(pair.target)).Select(pair => $"{pair.face.FullName} names {pair.target.FullName}");
        written.Distinct().ShouldBeEmpty();
    }

    private static bool Implements(Class type, string contract) => type.ImplementedInterfaces.Any(one => one.FullName == contract);

    private static IEnumerable<IType> Known(Class type) => type.Dependencies.Select(dependency => dependency.Target);

    private static bool IsOfDesk(IType type)
        => type.FullName is "Outreach.Staff.Commands.DeskCall" or "Outreach.Staff.Commands.DeskAnswer" or "Outreach.Staff.Commands.DeskInput";

    private static bool IsWritten(IType target) => target.FullName is "Outreach.Storage.IStore" or "Outreach.Staff.Actions.AuditedAct"
        || (target is Class written && written.FullName.StartsWith("Outreach.", StringComparison.Ordinal)
            && written.InheritedClasses.Any(one => one.FullName is "Outreach.Storage.Change" or "Outreach.Storage.Precondition"));

    private static string Outermost(IType type) => type.FullName[(type.Namespace.FullName.Length + 1)..].Split('+')[0];

    /// <summary>A folder's room; null for what stands at its door.</summary>
    private static string? Room(IType type)
        => Folder(type) is not null && type.Namespace.FullName.Split('.') is ["Outreach", _, _, ..] ? type.Namespace.FullName : null;

    private static string? Folder(IType type)
        => type.Assembly?.Name.Split(',')[0] == "Outreach" && type.Namespace?.FullName.Split('.') is ["Outreach", var folder, ..] && Floors.ContainsKey(folder) ? folder : null;
}
