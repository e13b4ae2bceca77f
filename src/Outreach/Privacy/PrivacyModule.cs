using Microsoft.Extensions.DependencyInjection;

namespace Outreach.Privacy;

/// <summary>Sealing.</summary>
public static class PrivacyModule
{
    /// <summary>Registers the sealer; whoever puts the parts together gives the <see cref="KeyFile"/>.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services.AddSingleton<ISealer, Sealer>();
}
