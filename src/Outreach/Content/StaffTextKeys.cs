using Microsoft.Extensions.DependencyInjection;

namespace Outreach.Content;

/// <summary>Sentences of staff.yaml that a folder says. The content check asks for all of them, and for no other.</summary>
/// <param name="Keys">Their keys.</param>
public sealed record StaffTextKeys(IReadOnlyList<string> Keys)
{
    /// <summary>The keys of all folders.</summary>
    /// <exception cref="InvalidOperationException">Two folders say the same sentence: it belongs to the lower one.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<StaffTextKeys> folders)
    {
        var all = folders.SelectMany(static folder => folder.Keys).ToList();
        return all.GroupBy(static key => key, StringComparer.Ordinal).FirstOrDefault(static key => key.Count() > 1) is { Key: var twice }
            ? throw new InvalidOperationException($"Two folders register the text '{twice}'.")
            : all;
    }

    /// <summary>The same, of folders that were registered, before anything is made.</summary>
    public static IReadOnlyList<string> Of(IServiceCollection services)
        => Of(services.Select(static service => service.ImplementationInstance).OfType<StaffTextKeys>());
}
