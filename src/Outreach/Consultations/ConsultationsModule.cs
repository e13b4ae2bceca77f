using Microsoft.Extensions.DependencyInjection;
using Outreach.Consultations.Actions;
using Outreach.Consultations.Bookings;
using Outreach.Consultations.Chat;
using Outreach.Consultations.CoordinatorDesk;
using Outreach.Consultations.Imports;
using Outreach.Consultations.LawyerDesk;
using Outreach.Consultations.Rounds;
using Outreach.Consultations.Scheduling;
using Outreach.Consultations.Unprompted;
using Outreach.Content;
using Outreach.Content.Clocks;
using Outreach.Flows.Effects;
using Outreach.Imports;
using Outreach.Jobs;
using Outreach.Messaging;
using Outreach.Messaging.Outbound;
using Outreach.Staff;
using Outreach.Staff.Team;

namespace Outreach.Consultations;

/// <summary>Free consultations with lawyers.</summary>
public static class ConsultationsModule
{
    /// <summary>Registers what the flow asks for and has done, the staff commands and the worker.</summary>
    public static IServiceCollection AddConsultations(this IServiceCollection services)
    {
        foreach (var list in ConsultationChoices.Names)
            services.AddSingleton<IChoiceSource>(provider => ActivatorUtilities.CreateInstance<ConsultationList>(provider, list));
        return services
            .AddStaffTexts(ConsultationTexts.Keys)
            .AddSingleton<TwoClocks>()
            .AddSingleton<BookingWords>()
            .AddSingleton<KnownNumbers>()
            .AddSingleton<ConsultationChoices>()
            .AddSingleton<IFlowEffect, HoldEffect>()
            .AddSingleton<IFlowEffect, BookEffect>()
            .AddSingleton<IFlowEffect, CancelEffect>()
            .AddSingleton<IFlowEffect, RemindEffect>()
            .AddSingleton<IFlowEffect, WaitEffect>()
            .AddSingleton<IFlowEffect, LeaveEffect>()
            .AddSingleton<IFlowEffect, PassEffect>()
            .AddSingleton<IFlowEffect, FileEffect>()
            .AddSingleton<IFlowEffect, AskMoveEffect>()
            .AddSingleton<IFlowEffect, NumberEffect>()
            .AddSingleton<BookingNews>()
            .AddSingleton<ITalkNews>(static provider => provider.GetRequiredService<BookingNews>())
            .AddSingleton<IFlowWitness>(static provider => provider.GetRequiredService<BookingNews>())
            .AddSingleton<IFlowEffect>(
                static provider => ActivatorUtilities.CreateInstance<CallEffect>(provider, "consultation_call_yes", PhoneLock.Confirmed))
            .AddSingleton<IFlowEffect>(
                static provider => ActivatorUtilities.CreateInstance<CallEffect>(provider, "consultation_call_no", PhoneLock.Declined))
            .AddSingleton<LawyerText>()
            .AddSingleton<LawyerFields>()
            .AddSingleton<Lookups>()
            .AddStaffVerbs<BookingVerbs>()
            .AddStaffVerbs<LawyerVerbs>()
            .AddStaffVerbs<OwnHoursVerbs>()
            .AddSingleton<LawyerAgenda>()
            .AddSingleton<HoursPreview>()
            .AddSingleton<LawyerNotices>()
            .AddSingleton<ShownNumbers>()
            .AddSingleton<Quieting>()
            .AddSingleton<IFlowWitness>(static provider => provider.GetRequiredService<Quieting>())
            .AddStaffCommand<TodayCommand>()
            .AddStaffCommand<WeekCommand>()
            .AddStaffCommand<HoursCommand>()
            .AddStaffCommand<AwayCommand>()
            .AddSingleton<CalendarFeeds>()
            .AddStaffCommand<CalendarCommand>()
            .AddConversationHandler<ChatTalk>(ChatTalk.Place)
            .AddStaffCommand<WriteCommand>()
            .AddSingleton<LawyerInvitations>()
            .AddStaffCommand<LawyersCommand>()
            .AddStaffCommand<LoadCommand>()
            .AddSingleton<BookingCard>()
            .AddStaffCommand<BookCommand>()
            .AddStaffCommand<BookingsCommand>()
            .AddTableImport<LawyerImport>()
            .AddSingleton<ReminderTimes>()
            .AddSingleton<FirstWriter>()
            .AddSingleton<Reminding>()
            .AddSingleton<Waitlist>()
            .AddSingleton<Tidying>()
            .AddRetention<PhoneRetention>()
            .AddSingleton<LeftCards>()
            .AddSingleton<JoinedCards>()
            .AddSingleton<DeafCards>()
            .AddSingleton<LawyerMornings>()
            .AddSingleton<LeaderMornings>()
            .AddSingleton<Shortages>()
            .AddSingleton<Load>()
            .AddSingleton<OwnBookings>()
            .AddSingleton<OwnDiary>()
            .AddSingleton<LeaderNotices>()
            .AddSingleton<IColleagueDuties, LawyerDuties>()
            .AddSingleton<LinkedNotes>()
            .AddSingleton(static provider => new ConsultationRounds(
                provider.GetRequiredService<LeftCards>(),
                provider.GetRequiredService<JoinedCards>(),
                provider.GetRequiredService<DeafCards>(),
                provider.GetRequiredService<Quieting>(),
                provider.GetRequiredService<ShownNumbers>(),
                provider.GetRequiredService<LawyerNotices>(),
                provider.GetRequiredService<Reminding>(),
                provider.GetRequiredService<Waitlist>(),
                provider.GetRequiredService<LawyerMornings>(),
                provider.GetRequiredService<LeaderMornings>(),
                provider.GetRequiredService<Tidying>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ISendGate, FirstGate>()
            .AddHostedService<ConsultationWorker>();
    }
}
