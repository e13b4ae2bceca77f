using Microsoft.Extensions.Options;
using Outreach.Jobs.Retention;

namespace Outreach.Messaging.DeadLettering;

/// <summary>Messages that were given up, with the words, photos and voices in them.</summary>
internal sealed class LetterRetention(DeadLetters letters, IOptions<RetentionOptions> options) : IRetentionClass
{
    public string Name => "dead-letters";

    public string Kept => $"{options.Value.MessageDays} days after they were given up (Retention:MessageDays)";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public IAsyncEnumerable<Overdue> Overdue(DateTimeOffset at, CancellationToken cancellation)
        => letters.All(cancellation)
            .Where(letter => letter.GivenUpAt.AddDays(options.Value.MessageDays) <= at)
            .Select(static letter => new Overdue(letter.Id, 1, [new LetterForgotten(letter.Id)]));
}
