using Microsoft.Extensions.Hosting;
using Outreach.People;
using Outreach.Staff.Members;

namespace Outreach.Web.Simulator;

/// <summary>
/// The colleague of the staff tab. It is there only where nobody real can write to this program and nobody real ever wrote to its store:
/// who starts the program on a campaign's store without its channels reads nobody's case. Looked at once, before anything is answered; no
/// channel is switched on later.
/// </summary>
internal sealed class PlayedStaff(SimulatorDoor door, IAudienceStore people) : IPlayedStaff, IHostedLifecycleService
{
    /// <summary>The phone of the colleague.</summary>
    public static readonly PhoneId Phone = new("staff");

    private static readonly PlayedColleague _played = new(SimulatorKind.Chat, Phone.Value);

    /// <inheritdoc/>
    public PlayedColleague? Colleague => IsThere ? _played : null;

    /// <summary>Whether there is one.</summary>
    public bool IsThere { get; private set; }

    /// <inheritdoc/>
    public async Task StartingAsync(CancellationToken cancellationToken)
        => IsThere = door.IsAlone
            && (await people.CountSegments(cancellationToken)).Keys.All(one => one.Channel is SimulatorKind.Chat or SimulatorKind.Sms);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
