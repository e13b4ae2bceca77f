using Microsoft.Extensions.DependencyInjection;

namespace Outreach.Safekeeping;

/// <summary>Sealing.</summary>
public static class SafekeepingModule
{
    /// <summary>Registers the sealer; whoever puts the parts together gives the <see cref="KeyFile"/>.</summary>
    public static IServiceCollection AddSafekeeping(this IServiceCollection services) => services.AddSingleton<ISealer, Sealer>();
}
