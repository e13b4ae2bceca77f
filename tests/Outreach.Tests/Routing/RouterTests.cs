using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Chat;
using Outreach.Flows.Running;
using Outreach.Hotline.Rooms;
using Outreach.Hotline.Talk;
using Outreach.Messaging.Handlers;
using Outreach.Messaging.Inbound;
using Outreach.Messaging.Outbound;
using Outreach.Staff.Audit;
using Outreach.Staff.Desk;
using Outreach.Storage;
using Outreach.Tests.Fakes;
using Shouldly;
using Xunit;

namespace Outreach.Tests.Routing;

/// <summary>Those who deal with messages are asked in their order, until one takes it.</summary>
public sealed class RouterTests
{
    private const string Her = "4712";
    private const int Between = 250;

    private readonly Taker _taker = new();

    [Fact]
    public async Task Staff_are_asked_first_then_open_cases_then_lawyers_talks_and_flows_come_last()
    {
        await using var outreach = await TestOutreach.Start();
        outreach.Services.GetServices<PlacedHandler>().OrderBy(placed => placed.Place).Select(placed => placed.Handler.GetType())
            .ShouldBe(
            [
                typeof(RoomTalk), typeof(AlarmReply), typeof(StaffDesk), typeof(CaseTalk), typeof(ChatTalk), typeof(StrayFiles),
                typeof(FlowRunner),
            ]);
    }

    [Fact]
    public async Task What_one_takes_nobody_behind_it_is_asked_about()
    {
        await using var outreach = await Start(Between);
        _taker.Takes = true;
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Opened(null));
        outreach.Phone(TestPhone.Buttons).SentTo(Her).ShouldBeEmpty();
        _taker.Takes = false;
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Opened(null));
        outreach.Phone(TestPhone.Buttons).SentTo(Her).ShouldHaveSingleItem();
        _taker.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Behind_the_flows_nobody_is_asked()
    {
        await using var outreach = await Start(FlowRunner.Place + 1);
        _taker.Takes = true;
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Opened(null));
        outreach.Phone(TestPhone.Buttons).SentTo(Her).ShouldHaveSingleItem();
        _taker.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task What_one_wants_written_along_is_told_to_those_behind_it_and_written_with_the_answer()
    {
        var behind = new Taker();
        await using var outreach = await Start(Between, services => services.AddSingleton(new PlacedHandler(Between + 1, behind)));
        var note = new AuditNote("test.along", "message 1") { At = outreach.Time.GetUtcNow(), From = TestPhone.Buttons };
        _taker.Along = [new AuditChange(note)];
        await outreach.Does(TestPhone.Buttons, Her, new InboundContent.Opened(null));
        behind.Told.ShouldHaveSingleItem().ShouldBe(_taker.Along[0]);
        outreach.Phone(TestPhone.Buttons).SentTo(Her).ShouldHaveSingleItem();
        var audit = await outreach.Services.GetRequiredService<AuditVerifier>().All(0, Cancellation).ToListAsync(Cancellation);
        audit.ShouldHaveSingleItem().Note.Act.ShouldBe("test.along");
    }

    [Fact]
    public async Task Two_in_one_place_stop_the_start()
    {
        var failed = await Should.ThrowAsync<InvalidOperationException>(() => Start(StaffDesk.Place));
        failed.Message.ShouldContain(nameof(StaffDesk));
        failed.Message.ShouldContain(nameof(Taker));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<TestOutreach> Start(int place, Action<IServiceCollection>? change = null) => TestOutreach.Start(change: services =>
    {
        services.AddSingleton(provider =>
        {
            _taker.Outbox = provider.GetRequiredService<Outbox>();
            return new PlacedHandler(place, _taker);
        });
        change?.Invoke(services);
    });

    /// <summary>Takes messages or passes them on, as it is told.</summary>
    private sealed class Taker : IConversationHandler
    {
        public bool Takes { get; set; }

        public Outbox? Outbox { get; set; }

        public IReadOnlyList<Change> Along { get; set; } = [];

        public int Asked { get; private set; }

        public IReadOnlyList<Change> Told { get; private set; } = [];

        public async Task<Handling> TryHandle(InboxRow row, InboundMessage message, WrittenAlong along, CancellationToken cancellation)
        {
            (Asked, Told) = (Asked + 1, along.Changes);
            if (!Takes)
                return Handling.NotMineBut(Along);
            await Outbox!.Commit([new InboxChange.Handled(row, Outcome.Noted)], cancellation);
            return Handling.Done;
        }
    }
}
