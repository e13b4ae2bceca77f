using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Outreach.Web.Simulator;

/// <summary>
/// Tells a page what stands on its phones and in the staff's group: everything anew at each change, so that a lost connection loses
/// nothing.
/// </summary>
internal sealed class PhoneEvents(SimulatorPhones phones, SimulatorRoom room, PlayedStaff staff, TimeProvider time)
{
    private static readonly TimeSpan _pulse = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _comeBack = TimeSpan.FromSeconds(1);

    /// <summary>Both phones of a newcomer. Ends when nobody listens any more.</summary>
    public IAsyncEnumerable<SseItem<string>> Of(PhoneId id, CancellationToken cancellation) => Tell(
        () =>
        {
            var chat = phones.Find(SimulatorKind.Chat, id);
            var sms = phones.Find(SimulatorKind.Sms, id);
            return ([chat.Changed, sms.Changed], () => new PhonesView(chat.View, sms.View));
        },
        SimulatorJson.Default.PhonesView,
        cancellation);

    /// <summary>The side of the staff. Ends when nobody listens any more.</summary>
    public IAsyncEnumerable<SseItem<string>> OfStaff(CancellationToken cancellation) => Tell(
        () =>
        {
            var phone = phones.Find(SimulatorKind.Chat, PlayedStaff.Phone);
            return ([phone.Changed, room.Changed], () => staff.IsThere
                ? new StaffView(IsThere: true, phone.View, room.Topics)
                : new StaffView(IsThere: false, new PhoneView(), []));
        },
        SimulatorJson.Default.StaffView,
        cancellation);

    // What changes while it is looked at is told anew: the signs are asked for first.
    private async IAsyncEnumerable<SseItem<string>> Tell<T>(
        Func<(Task[] Changed, Func<T> Look)> watch, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (changed, look) = watch();
            Task[] next = [.. changed, Task.Delay(_pulse, time, cancellation)];
            yield return new SseItem<string>(JsonSerializer.Serialize(look(), type)) { ReconnectionInterval = _comeBack };
            await Task.WhenAny(next);
        }
    }
}
