using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Editing.Voices;
using Outreach.Staff;

namespace Outreach.Editing;

/// <summary>What those who write our words see of them.</summary>
public static class EditingModule
{
    /// <summary>Registers the command and the round that tells of edits.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services
        .AddStaffTexts(EditingTexts.Keys)
        .AddSingleton<ContentState>()
        .AddStaffCommand<ContentCommand>()
        .AddSingleton<VoiceCatalogue>()
        .AddStaffVerbs<VoiceVerbs>()
        .AddStaffCommand<VoiceCommand>()
        .AddHostedService<EditWorker>();
}
