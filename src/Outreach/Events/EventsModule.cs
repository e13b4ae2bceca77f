using Microsoft.Extensions.DependencyInjection;
using Outreach.Content;
using Outreach.Events.Actions;
using Outreach.Events.Cards;
using Outreach.Events.Codes;
using Outreach.Events.Desk;
using Outreach.Events.Figures;
using Outreach.Events.Imports;
using Outreach.Flows.Effects;
using Outreach.Imports;
using Outreach.Reach;
using Outreach.Staff;

namespace Outreach.Events;

/// <summary>Events from the field: sheets, who approves them, what they come to.</summary>
public static class EventsModule
{
    /// <summary>Registers the verbs and commands; who prints cards, an adapter adds.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddStaffTexts(EventsTexts.Keys)
        .AddSingleton<EventCounts>()
        .AddSingleton<IFurtherCounts>(static services => services.GetRequiredService<EventCounts>())
        .AddSingleton<EventNotices>()
        .AddStaffVerbs<SheetVerbs>()
        .AddStaffVerbs<DecisionVerbs>()
        .AddSingleton<ISourceCodes, EventCodes>()
        .AddSingleton<EventPoster>()
        .AddSingleton<SheetQuestions>()
        .AddSingleton<SheetDialogue>()
        .AddSingleton<EventDesk>()
        .AddSingleton<CardMaker>()
        .AddStaffCommand<LinkCommand>()
        .AddStaffCommand<CardCommand>()
        .AddStaffCommand<EventCommand>()
        .AddStaffCommand<EventsCommand>()
        .AddTableImport<EventImport>();
}
