using CsCheck;
using Outreach.Messaging.Inbound;

namespace Outreach.Storage.Tests.Contract;

public abstract class LedgerContract(Func<IHome> makeHome)
{
    private enum Step
    {
        Receive = 0,
        Answer = 1,
        Note = 2,
        Bury = 3,
        Revive = 4,
        Restart = 5,
        Case = 6,
    }

    [Fact]
    public Task The_ledger_balances_whatever_happens()
        => Gen.Select(Gen.Frequency((5, Gen.Const(Step.Receive)), (3, Gen.Const(Step.Answer)), (2, Gen.Const(Step.Note)), (2, Gen.Const(Step.Case)), (2, Gen.Const(Step.Bury)), (2, Gen.Const(Step.Revive)), (1, Gen.Const(Step.Restart))), Gen.Int[0, 7])
            .Array[1, 40]
            .SampleAsync(Play, iter: 30, threads: 1);

    /// <summary>Plays steps on eight messages against the plainest model there is: what became of each.</summary>
    private async Task Play((Step Step, int Message)[] steps)
    {
        using var home = makeHome();
        var store = home.Open();
        try
        {
            var rows = new Dictionary<int, InboxRow>();
            var became = new Dictionary<int, Step>();
            var line = new List<(int Sender, int Message)>();
            foreach (var (step, message) in steps)
            {
                if (step is Step.Restart)
                {
                    store.Dispose();
                    store = home.Open();
                }
                else if (step is Step.Receive)
                {
                    var row = await store.TryReceive($"telegram:{message}", $"{message % 3}");
                    (row is null).ShouldBe(became.ContainsKey(message));
                    if (row is not null)
                        (rows[message], became[message]) = (row, Step.Receive);
                    if (row is not null)
                        line.Add((message % 3, message));
                }
                else if (rows.TryGetValue(message, out var row))
                {
                    await store.Commit(Change(step, row));
                    if (step is Step.Revive && became[message] is Step.Bury)
                        became[message] = Step.Receive;
                    // What was given up once stands outside its sender's order; of the rest the oldest has its turn.
                    else if (step is not Step.Revive && became[message] is Step.Receive && IsFirst(message))
                        became[message] = step;
                    if (became[message] is not Step.Receive)
                        line.Remove((message % 3, message));
                }

                var ledger = await store.Ledger();
                ledger.Balances.ShouldBeTrue();
                ledger.ShouldBe(new InboxLedger(became.Count, Count(Step.Answer), Count(Step.Note), Count(Step.Receive), Count(Step.Bury)) { InCase = Count(Step.Case) });
            }

            (await store.Waiting()).Select(row => row.Id).Order()
                .ShouldBe(rows.Where(row => became[row.Key] is Step.Receive).Select(row => row.Value.Id).Order());

            bool IsFirst(int message)
                => !line.Contains((message % 3, message)) || line.First(one => one.Sender == message % 3).Message == message;

            int Count(Step step) => became.Values.Count(last => last == step);
        }
        finally
        {
            store.Dispose();
        }
    }

    private static InboxChange Change(Step step, InboxRow row) => step switch
    {
        Step.Answer => new InboxChange.Handled(row, Outcome.Answered),
        Step.Note => new InboxChange.Handled(row, Outcome.Noted),
        Step.Case => new InboxChange.Handled(row, Outcome.InCase),
        Step.Revive => new InboxChange.Revived(row),
        _ => new InboxChange.Dead(row, "why", Samples.Now),
    };
}
