using Microsoft.Extensions.DependencyInjection;

namespace Outreach.Content;

/// <summary>The words that the program says.</summary>
public static class ContentModule
{
    /// <summary>
    /// Registers the sentences of staff.yaml that a folder says: whatever is switched off, as the file is one for all.
    /// </summary>
    public static IServiceCollection AddStaffTexts(this IServiceCollection services, IReadOnlyList<string> keys)
        => services.AddSingleton(new StaffTextKeys(keys));
}
