using System.Text;
using Outreach.Privacy;
using Outreach.Storage;
using Outreach.Tests.Web.Fakes;
using Outreach.Web.Simulator;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Web;

/// <summary>A simulated phone shows its conversation again after a restart; without the key nobody reads it.</summary>
public sealed class PhoneShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-").FullName;

    [Fact]
    public async Task What_stood_on_a_phone_stands_there_again_with_its_buttons_and_the_file_tells_nobody()
    {
        var key = KeyFile.Ephemeral();
        PhoneId.TryParse("aigul", null, out var id).ShouldBeTrue();
        var before = new SimulatorPhones(new RunNumbers(), TimeProvider.System);
        using (var shelf = Shelf(before, key))
        {
            await shelf.StartingAsync(TestContext.Current.CancellationToken);
            before.Find(SimulatorKind.Chat, id).Write("салам");
            before.Find(SimulatorKind.Chat, id).Show("Кош келиңиз", [[new PhoneButton("1.1", "Ооба")]], old: null);
            await shelf.StopAsync(TestContext.Current.CancellationToken);
        }

        var after = new SimulatorPhones(new RunNumbers(), TimeProvider.System);
        using (var shelf = Shelf(after, key))
            await shelf.StartingAsync(TestContext.Current.CancellationToken);
        var view = after.Find(SimulatorKind.Chat, id).View;
        view.Messages.Select(message => message.Text).ShouldBe(["салам", "Кош келиңиз"]);
        view.Messages[1].Rows.Single().Single().Label.ShouldBe("Ооба");
        view.Opened.ShouldBeTrue();
        foreach (var file in Directory.GetFiles(_folder))
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldNotContain("салам");
    }

    [Fact]
    public async Task What_another_key_sealed_is_passed_over()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "o.db.phones"), [1, 2, 3, .. new byte[60]], TestContext.Current.CancellationToken);
        var phones = new SimulatorPhones(new RunNumbers(), TimeProvider.System);
        using var shelf = Shelf(phones, KeyFile.Ephemeral());
        await shelf.StartingAsync(TestContext.Current.CancellationToken);
        phones.All().ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PhoneShelf Shelf(SimulatorPhones phones, KeyFile key)
        => new(phones, Room(), TimeProvider.System, new Sealer(key), new Place(Path.Combine(_folder, "o.db")));

    private static SimulatorRoom Room()
    {
        var door = new SimulatorDoor(Microsoft.Extensions.Options.Options.Create(new SimulatorOptions()), [], calledFromOutside: false);
        return new SimulatorRoom(new PlayedStaff(door, new OpenDrawer()), new RunNumbers(), TimeProvider.System);
    }

    private sealed record Place(string? File) : IStoreLocation
    {
        public bool Exists => true;
    }
}
