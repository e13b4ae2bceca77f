using Microsoft.Extensions.DependencyInjection;
using Outreach.Jobs.Retention;
using Xunit;

namespace Outreach.Tests.Fakes;

/// <summary>Has forgotten what is over, as the program does it by itself.</summary>
internal static class Forgetting
{
    public static async Task Forget(this IServiceProvider services)
    {
        var engine = services.GetRequiredService<RetentionEngine>();
        await engine.Run(engine.Classes, "test", tells: false, TestContext.Current.CancellationToken);
    }
}
