using Microsoft.Extensions.DependencyInjection;

namespace Outreach.Safekeeping;

/// <summary>Sealing.</summary>
public static class SafekeepingModule
{
    /// <summary>Registers the sealer with its keys.</summary>
    public static IServiceCollection AddSafekeeping(this IServiceCollection services, KeyFile keys)
        => services.AddSingleton<ISealer>(new Sealer(keys));
}
