using Microsoft.Extensions.DependencyInjection;
using Outreach.Jobs.Retention;

namespace Outreach.Jobs;

/// <summary>What runs by itself.</summary>
public static class JobsModule
{
    /// <summary>Registers the forgetting; which duties are ours says whoever keeps the store.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<RetentionHealth>()
        .AddSingleton<RetentionEngine>()
        .AddHostedService<RetentionWorker>();

    /// <summary>Registers a class of what is kept for a time.</summary>
    public static IServiceCollection AddRetention<T>(this IServiceCollection services)
        where T : class, IRetentionClass
        => services.AddSingleton<IRetentionClass, T>();
}
