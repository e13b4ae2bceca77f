using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Outreach.Web.Simulator;

/// <summary>Tells a page what stands on its two phones: everything anew at each change, so that a lost connection loses nothing.</summary>
internal sealed class PhoneEvents(SimulatorPhones phones, TimeProvider time)
{
    private static readonly TimeSpan _pulse = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _comeBack = TimeSpan.FromSeconds(1);

    /// <summary>Ends when nobody listens any more.</summary>
    public async IAsyncEnumerable<SseItem<string>> Of(PhoneId id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var chat = phones.Find(SimulatorKind.Chat, id);
            var sms = phones.Find(SimulatorKind.Sms, id);
            Task[] next = [chat.Changed, sms.Changed, Task.Delay(_pulse, time, cancellation)];
            var json = JsonSerializer.Serialize(new PhonesView(chat.View, sms.View), SimulatorJson.Default.PhonesView);
            yield return new SseItem<string>(json) { ReconnectionInterval = _comeBack };
            await Task.WhenAny(next);
        }
    }
}
