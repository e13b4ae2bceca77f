using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Outreach.Content;
using Outreach.People;
using Outreach.Staff.Commands;
using Outreach.Staff.Console;
using Outreach.Storage;
using Outreach.Web.Console.Look;

namespace Outreach.Web.Console;

/// <summary>
/// Stands before every page of the console: from where it may be opened, who is signed in, and that a form is one of ours. What she may do
/// is for the verbs to say.
/// </summary>
internal sealed class ConsoleGuard(
    RequestDelegate next,
    IOptions<ConsoleOptions> options,
    ConsoleSessions sessions,
    DeskDrawer drawer,
    CurrentWords words,
    TimeProvider time)
{
    private const string ChosenLanguage = "in";
    internal static readonly TimeSpan RemembersLanguage = TimeSpan.FromDays(365);

    public async Task InvokeAsync(HttpContext http)
    {
        Harden(http.Response.Headers);
        var request = http.Request;
        if (Shut(request) is { } why)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync(why, http.RequestAborted);
            return;
        }

        if (Asset.IsAsked(request) || await Enters(http))
            await Pass(http);
    }

    /// <summary>The language that was chosen in this browser, here or before; null while none was.</summary>
    internal static Language? Chosen(HttpContext http)
    {
        var asked = http.Request.Query[ChosenLanguage].ToString();
        if (asked.Length > 0 && Enum.TryParse<Language>(asked, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
        {
            ConsoleCookies.Set(http, ConsoleCookies.Language, asked, RemembersLanguage);
            return chosen;
        }

        return Enum.TryParse<Language>(ConsoleCookies.Read(http, ConsoleCookies.Language), ignoreCase: true, out var before)
            && Enum.IsDefined(before) ? before : null;
    }

    // Whether the page may be shown. Who is not signed in is told how; a form of another site's, or of another session, does nothing.
    private async Task<bool> Enters(HttpContext http)
    {
        var token = ConsoleCookies.Read(http, ConsoleCookies.Session);
        var found = token is null ? null : await sessions.Find(token, http.RequestAborted);
        if (found is var (session, who))
        {
            var say = drawer.Writer(who.Person!);
            new Visitor
            {
                Who = who,
                Session = session,
                Say = Chosen(http) is { } language ? say with { Language = language } : say,
                Form = sessions.Form(token!),
                Path = http.Request.Path,
                Here = HttpMethods.IsPost(http.Request.Method) ? Visitor.PageOf(http.Request.Path) : string.Empty,
                Now = time.GetUtcNow(),
            }.Enter(http);
        }

        // The door asks for a form of its own.
        if (IsDoor(http.Request))
            return true;
        if (found is null)
            await Notice.Show(http, Stranger(http), StatusCodes.Status401Unauthorized, "console_in_title", "console_in_how");
        else if (HttpMethods.IsPost(http.Request.Method) && !await IsOurForm(http, token!))
            await Notice.Show(http, Stranger(http), StatusCodes.Status400BadRequest, "console_in_title", "console_form_old");
        else
            return true;
        return false;
    }

    private async Task<bool> IsOurForm(HttpContext http, string token) => http.Request.HasFormContentType
        && sessions.IsForm((await http.Request.ReadFormAsync(http.RequestAborted))[Frame.FormField], token);

    private async Task Pass(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>Writes for somebody of whom nothing is known yet.</summary>
    private StaffWriter Stranger(HttpContext http) => Writer(http, words);

    /// <summary>Writes for somebody of whom nothing is known but what the browser asks for.</summary>
    internal static StaffWriter Writer(HttpContext http, CurrentWords words) => new(
        words.Texts,
        words.Regions,
        Chosen(http) ?? (http.Request.Headers.AcceptLanguage.ToString().StartsWith("ru", StringComparison.OrdinalIgnoreCase)
            ? Language.Ru
            : Language.Ky));

    private static bool IsDoor(HttpRequest request)
        => request.Path.Equals($"{ConsoleAddress.Path}/{ConsoleAddress.Door}", StringComparison.OrdinalIgnoreCase);

    private string? Shut(HttpRequest request) => options.Value switch
    {
        { Enabled: false } => "The console is off: Console:Enabled.\n",
        _ when ThisComputer.Asks(request) => null,
        { AllowRemote: false } =>
            "The console answers only to this computer, at http://127.0.0.1; Console:AllowRemote opens it to others.\n",
        _ when !request.IsHttps && request.Headers["X-Forwarded-Proto"] != "https" =>
            "The console is opened by https only. A proxy before it says so by the header X-Forwarded-Proto.\n",
        _ => null,
    };

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; " +
            "frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.CacheControl = "no-store";
    }
}
