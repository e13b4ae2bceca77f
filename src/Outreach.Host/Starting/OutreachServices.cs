using Microsoft.Extensions.Options;
using Outreach.Broadcasts;
using Outreach.Campaigns;
using Outreach.Closing;
using Outreach.Consultations;
using Outreach.Consultations.Scheduling;
using Outreach.Content;
using Outreach.Documents;
using Outreach.Editing;
using Outreach.Events;
using Outreach.Flows;
using Outreach.Flows.Running;
using Outreach.Host.Commands;
using Outreach.Host.Watching;
using Outreach.Hotline;
using Outreach.Hotline.Cases;
using Outreach.Imports;
using Outreach.Jobs;
using Outreach.Jobs.Retention;
using Outreach.LiteDb;
using Outreach.Messaging;
using Outreach.Messaging.Sms;
using Outreach.Privacy;
using Outreach.Reach;
using Outreach.Reports;
using Outreach.Routing;
using Outreach.Staff;
using Outreach.Staff.Console;
using Outreach.Staff.Members;
using Outreach.Storage;
using Outreach.Web.Console;

namespace Outreach.Host.Starting;

/// <summary>Puts the parts together.</summary>
internal static class OutreachServices
{
    /// <summary>What every command needs: settings, words, store, counts. Nothing here runs by itself.</summary>
    public static IServiceCollection AddOutreach(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrivacyOptions>().BindPlainly(configuration.GetSection(PrivacyOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<ContentOptions>().BindPlainly(configuration.GetSection(ContentOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<CampaignOptions>().BindPlainly(configuration.GetSection(CampaignOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<SmsOptions>().BindPlainly(configuration.GetSection(SmsOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<StaffOptions>().BindPlainly(configuration.GetSection(StaffOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<ConsoleOptions>().BindPlainly(configuration.GetSection(ConsoleOptions.Section))
            .PostConfigure(console => console.Listening = configuration["Urls"] ?? console.Listening)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<BroadcastOptions>().BindPlainly(configuration.GetSection(BroadcastOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<ConsultationOptions>().BindPlainly(configuration.GetSection(ConsultationOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<HotlineOptions>().BindPlainly(configuration.GetSection(HotlineOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindPlainly(configuration.GetSection(RetentionOptions.Section)).ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CampaignClock>();
        return services.AddPrivacy().AddJobs().AddMessaging().AddFlows().AddStaff().AddReach()
            .AddBroadcasts().AddConsultations().AddHotline().AddEvents().AddImports().AddReports().AddDocuments().AddEditing().AddClosing()
            .AddStaffTexts(HealthTeller.Texts)
            .AddStaffTexts(ConsoleTexts.Keys)
            .AddOutreachRouting()
            .AddCommands();
    }

    /// <summary>What can be asked of the store.</summary>
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<DeadLetterText>()
        .AddSingleton<ISpreadsheets, Spreadsheets>()
        .AddSingleton<IOperatorCommand, ReachCommand>()
        .AddSingleton<IOperatorCommand, ReportAtCommandLine>()
        .AddSingleton<IOperatorCommand, SmsCommand>()
        .AddSingleton<RetentionText>()
        .AddSingleton<IOperatorCommand, RetentionCommand>()
        .AddSingleton<IOperatorCommand, LedgerCommand>()
        .AddSingleton<IOperatorCommand, AuditCommand>()
        .AddSingleton<IOperatorCommand, ConsoleAtCommandLine>()
        .AddSingleton<IOperatorCommand, BroadcastListCommand>()
        .AddSingleton<IOperatorCommand, LawyersAtCommandLine>()
        .AddSingleton<IOperatorCommand, EventsAtCommandLine>()
        .AddSingleton<IOperatorCommand, DeadLettersCommand>();

    /// <summary>The store in its file, with the key file beside it.</summary>
    public static IServiceCollection AddKeptStore(this IServiceCollection services) => services
        .AddSingleton(provider => KeyFile.Open(
            provider.GetRequiredService<IOptions<PrivacyOptions>>().Value.KeyFile,
            provider.GetRequiredService<IStoreLocation>().Exists))
        .AddSingleton<IOperatorCommand, BackupCommand>()
        .AddLiteDb();

    /// <summary>A store and a key that are kept nowhere.</summary>
    public static IServiceCollection AddPassingStore(this IServiceCollection services) => services
        .AddSingleton(KeyFile.Ephemeral())
        .AddLiteDbInMemory();

    /// <summary>Checks settings and content, then opens key file and store: all problems at once, before anything runs.</summary>
    /// <exception cref="StartProblemsException">Something is wrong.</exception>
    public static void Prepare(this IServiceProvider services)
    {
        var problems = Settings.Problems(services.GetRequiredService<IConfiguration>()).Concat(Options(services)).ToList();
        if (problems.Count == 0)
            problems.AddRange(services.GetRequiredService<CurrentPlaybook>().Read().Select(problem => problem.ToString()));
        else
            problems.AddRange(ContentProblems(services));
        if (problems.Count > 0)
            throw new StartProblemsException(problems);
        try
        {
            _ = services.GetRequiredService<KeyFile>();
            // Of nothing: where nothing can be written, that is told before anybody is answered.
            services.GetRequiredService<IStore>().Commit([], CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (StoreUnavailableException away)
        {
            throw new StartProblemsException([away.Message]);
        }
    }

    private static IEnumerable<string> Options(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException one)
        {
            return one.Failures.Select(Plain);
        }
        catch (AggregateException many)
        {
            return many.InnerExceptions
                .SelectMany(inner => inner is OptionsValidationException invalid ? invalid.Failures.Select(Plain) : [inner.Message]);
        }
        catch (InvalidOperationException unreadable)
        {
            // A value that is not of its kind, such as a word for a day.
            return [PlainBinding.InWords(unreadable.Message)];
        }
    }

    // Settings may be so wrong that the content cannot be found: then its own problems wait for the next start.
    private static IReadOnlyList<string> ContentProblems(IServiceProvider services)
    {
        try
        {
            return [.. services.GetRequiredService<CurrentPlaybook>().Read().Select(problem => problem.ToString())];
        }
        catch (Exception wrong) when (wrong is OptionsValidationException or TimeZoneNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    // "DataAnnotation validation failed for 'X' members: 'Y' with the error: 'Z'." – the last part is ours.
    private static string Plain(string failure)
    {
        const string Mark = "with the error: '";
        var at = failure.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + Mark.Length)..].TrimEnd('.', '\'') + ".";
    }
}
