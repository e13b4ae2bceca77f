using System.CommandLine;
using Outreach.Benchmarks;
using Outreach.Loopback.Running;
using Outreach.Loopback.Running.Announcing;

var runs = new Option<int>("--runs") { Description = "How often each is measured; the median is shown.", DefaultValueFactory = static _ => 3 };
var people = new Option<int[]>("--people") { Description = "Numbers of people stored, for the curve.", DefaultValueFactory = static _ => [1_000, 10_000, 100_000], AllowMultipleArgumentsPerToken = true };
var api = new Option<string>("--api") { Description = "Where the Bot API listens.", Required = true };

var table = new Command("table", "Prints the table of what is promised and what is measured.") { runs };
table.SetAction((typed, cancellation) => BenchTable.Print(typed.GetValue(runs), cancellation));
var curve = new Command("curve", "Prints what a message costs with few and with many people stored.") { people, runs };
curve.SetAction((typed, cancellation) => Curve.Print(typed.GetValue(people)!, typed.GetValue(runs), cancellation));
var replies = new Command("replies", "Only durable replies a second, beside the echo.") { runs };
replies.SetAction((typed, cancellation) => BenchTable.PrintReplies(typed.GetValue(runs), cancellation));
var waits = new Command("waits", "Only how long an answer takes at 100 a second, beside the echo.") { runs };
waits.SetAction((typed, cancellation) => BenchTable.PrintWaits(typed.GetValue(runs), cancellation));
var echo = new Command("echo", "The yardstick: Telegram.Bot that answers everything and keeps nothing. Runs until it is killed.") { api };
echo.SetAction((typed, cancellation) => Echo.Run(new Uri(typed.GetValue(api)!), cancellation));

var kills = new Option<int>("--kills") { Description = "How often the program is killed.", DefaultValueFactory = static _ => 20 };
var chats = new Option<int>("--chats") { Description = "How many people talk.", DefaultValueFactory = static _ => 200 };
var seed = new Option<int>("--seed") { Description = "The same one kills at the same moments.", DefaultValueFactory = static _ => 1 };
var kill = new Command("kill", "Kills the program again and again while people talk with it, and says what was lost or doubled. Ends with 1 if anything was.") { kills, chats, seed };
kill.SetAction(async (typed, cancellation) =>
{
    var report = await KillRun.Of(new KillPlan { Chats = typed.GetValue(chats), Kills = typed.GetValue(kills), Seed = typed.GetValue(seed) }, Console.WriteLine, cancellation);
    Console.WriteLine(report);
    return report.Problems.Count == 0 ? 0 : 1;
});

var readers = new Option<int>("--readers") { Description = "How many get the broadcast.", DefaultValueFactory = static _ => 3_000 };
var killed = new Option<int>("--kills") { Description = "How often the program is killed meanwhile.", DefaultValueFactory = static _ => 0 };
var broadcast = new Command("broadcast", "Sends a broadcast at Telegram's pace (30 a second, 50 ms network) while 20 people talk. Ends with 1 if anybody is lost or gets it twice.") { readers, killed };
broadcast.SetAction(async (typed, cancellation) =>
{
    var plan = new BroadcastPlan { Readers = typed.GetValue(readers), Kills = typed.GetValue(killed), Talkers = 20, Thinks = TimeSpan.FromSeconds(60), Limit = 30, Latency = TimeSpan.FromMilliseconds(50) };
    var report = await BroadcastTrial.Of(plan, await Published.Folder(), cancellation);
    Console.WriteLine(report);
    foreach (var problem in report.Problems)
        Console.WriteLine(problem);
    return report.Problems.Any() ? 1 : 0;
});

var many = new Option<int>("--people") { Description = "How many are stored.", DefaultValueFactory = static _ => 1_000_000 };
var audience = new Command("audience", "How long the preview of a broadcast to very many takes, and the memory while recipients are fixed and sent to. Ends with 1 beyond 2 s or 300 MB.") { many };
audience.SetAction((typed, cancellation) => AudienceBench.Print(typed.GetValue(many), cancellation));

var consultations = new Command("consultations", "How long offering free times takes with 50 lawyers, eight weeks and 10,000 bookings. Ends with 1 beyond 20 ms.");
consultations.SetAction(_ => SlotsBench.Print());

var hotline = new Command("hotline", "How long a board of cases and a claim take with 10,000 cases stored. Ends with 1 beyond 50 ms.");
hotline.SetAction((_, cancellation) => CasesBench.Print(cancellation));

var program = new Option<string?>("--program") { Description = "The folder of another version of the program, to compare with; nothing publishes this one." };
var only = new Option<string?>("--only") { Description = "Only these: sms, chat, own, one." };
var pile = new Option<int>("--pile") { Description = "How much one account writes.", DefaultValueFactory = static _ => 20_000 };
var floods = new Command("floods", "How long somebody innocent waits in floods at the pace that is shipped. Ends with 1 beyond 5 s (hide: 3 s).") { program, only, pile };
floods.SetAction((typed, _) => FloodBench.Print(typed.GetValue(program), typed.GetValue(only), typed.GetValue(pile)));

var root = new RootCommand("Measures the program as a process, against a Bot API on this machine. Only ratios of one run hold on other machines.") { table, curve, replies, waits, kill, broadcast, audience, consultations, hotline, floods, echo };
return await root.Parse(args.Length == 0 ? ["table"] : args).InvokeAsync();
