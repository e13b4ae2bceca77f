using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Outreach.Content;
using Outreach.Editing.Voices;
using Outreach.Storage;

namespace Outreach.Web.Simulator;

/// <summary>Where the simulator answers.</summary>
internal static class SimulatorEndpoints
{
    private const int MostBytes = 64 * 1024;
    private const string Bytes = "application/octet-stream";

    /// <summary>Puts the simulator under /simulator.</summary>
    public static void MapSimulator(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(SimulatorDoor.Path)
            .AddEndpointFilter<RouteGroupBuilder, SimulatorGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        group.MapGet("", SimulatorPage.Page);
        group.MapGet("{name}", SimulatorPage.File);
        group.MapGet("voice/{**file}", Play);
        group.MapGet("api/{phone}/events", Listen);
        group.MapPost("api/{phone}/{kind}/{deed}", Do);
        group.MapPost("api/{phone}/{kind}/file", Attach).WithMetadata(new RequestSizeLimitAttribute(SentFiles.MostBytes));
        group.MapGet("room/events", Watch);
        group.MapPost("room/{deed}", Act);
    }

    private static async Task<IResult> Play(
        string file, HttpContext call, RecordingFiles recordings, IOptions<SimulatorOptions> options, CancellationToken cancellation)
    {
        if (recordings.Read(file) is { } spoken)
            return TypedResults.Bytes(spoken, "audio/ogg");
        return options.Value.MachineVoice && call.RequestServices.GetService<VoiceCatalogue>()?.Find(file) is { } text
            && await MachineVoice.Read(text, cancellation) is { } made
            ? TypedResults.Bytes(made, "audio/wav")
            : TypedResults.NotFound();
    }

    private static ServerSentEventsResult<string> Listen(PhoneId phone, PhoneEvents events, IHostApplicationLifetime life)
        => TypedResults.ServerSentEvents(events.Of(phone, life.ApplicationStopping));

    private static ServerSentEventsResult<string> Watch(PhoneEvents events, IHostApplicationLifetime life)
        => TypedResults.ServerSentEvents(events.OfStaff(life.ApplicationStopping));

    private static Task<IResult> Do(
        PhoneId phone, string kind, string deed, HttpRequest request, SimulatorPerson person, CancellationToken cancellation)
        => Take<Gesture>(
            request,
            kind is SimulatorKind.Chat or SimulatorKind.Sms ? TypeOf(deed) : null,
            gesture => person.Do(kind, phone, gesture, cancellation),
            cancellation);

    private static async Task<IResult> Attach(
        PhoneId phone,
        string kind,
        string name,
        string? language,
        HttpRequest request,
        SimulatorPerson person,
        CancellationToken cancellation)
    {
        if (kind is not (SimulatorKind.Chat or SimulatorKind.Sms))
            return TypedResults.NotFound();
        if (request.ContentType != Bytes)
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        return await Answered(async () =>
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, cancellation);
            return await person.Do(kind, phone, new Gesture.Attach(name, bytes.ToArray()) { Language = language }, cancellation);
        });
    }

    private static Task<IResult> Act(
        string deed, HttpRequest request, SimulatorColleague colleague, CancellationToken cancellation)
        => Take<RoomGesture>(request, InRoom(deed), gesture => colleague.Do(gesture, cancellation), cancellation);

    private static async Task<IResult> Take<T>(
        HttpRequest request, JsonTypeInfo? type, Func<T, Task<GestureResult>> act, CancellationToken cancellation)
        where T : class
    {
        if (type is null)
            return TypedResults.NotFound();
        if (!request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        return await Answered(
            async () => await request.ReadFromJsonAsync(type, cancellation) is T gesture ? await act(gesture) : null);
    }

    private static async Task<IResult> Answered(Func<Task<GestureResult?>> act)
    {
        try
        {
            return await act() is { } result ? Answer(result) : TypedResults.BadRequest();
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
        catch (BadHttpRequestException bad)
        {
            return TypedResults.StatusCode(bad.StatusCode);
        }
        catch (StoreUnavailableException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Answer(GestureResult result)
        => result switch
        {
            GestureResult.Received => TypedResults.NoContent(),
            GestureResult.Gone => TypedResults.NotFound(),
            _ => TypedResults.Conflict(),
        };

    private static JsonTypeInfo? TypeOf(string deed)
        => deed switch
        {
            "write" => SimulatorJson.Default.Write,
            "edit" => SimulatorJson.Default.Edit,
            "press" => SimulatorJson.Default.Press,
            "open" => SimulatorJson.Default.Open,
            "show" => SimulatorJson.Default.Show,
            "block" => SimulatorJson.Default.Block,
            "unblock" => SimulatorJson.Default.Unblock,
            _ => null,
        };

    private static JsonTypeInfo? InRoom(string deed)
        => deed switch
        {
            "say" => SimulatorJson.Default.RoomSay,
            "reply" => SimulatorJson.Default.RoomReply,
            "press" => SimulatorJson.Default.RoomPress,
            _ => null,
        };
}
