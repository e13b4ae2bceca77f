namespace Outreach.Web.Simulator;

/// <summary>One simulated phone, in memory: what stands on it, and a sign when that changes.</summary>
internal sealed class Phone(RunNumbers numbers, TimeProvider time, bool counts)
{
    /// <summary>How many messages are kept; the oldest go first.</summary>
    public const int Most = 200;

    private readonly Watched<PhoneView> _view = new(new PhoneView());

    /// <summary>What can be seen now.</summary>
    public PhoneView View => _view.Now;

    /// <summary>Ends at the next change. Ask for it before looking at the view, and none is missed.</summary>
    public Task Changed => _view.Changed;

    /// <summary>When somebody last had to do with it.</summary>
    public DateTimeOffset Touched { get; private set; } = time.GetUtcNow();

    /// <summary>Somebody has to do with it.</summary>
    public void Touch() => Touched = time.GetUtcNow();

    /// <summary>The person's own words.</summary>
    /// <returns>Their number.</returns>
    public string Write(string words) => Add(Made(words, ours: false, []) with { Words = true }, old: null);

    /// <summary>What stands for something of the person's that is not words.</summary>
    /// <returns>Its number.</returns>
    public string Leave(string sign) => Add(Made(sign, ours: false, []), old: null);

    /// <summary>A message of the bot, perhaps in place of an old one, which goes away.</summary>
    /// <returns>Its number.</returns>
    public string Show(string text, IReadOnlyList<IReadOnlyList<PhoneButton>> rows, string? old) => Add(Made(text, ours: true, rows), old);

    /// <summary>A recording of the bot, perhaps in place of an old one, which goes away.</summary>
    /// <returns>Its number.</returns>
    public string Speak(string file, bool byMachine, IReadOnlyList<IReadOnlyList<PhoneButton>> rows, string? old)
        => Add(Made(string.Empty, ours: true, rows) with { Spoken = file, ByMachine = byMachine }, old);

    /// <summary>Changes a message where it stands; buttons, too, when there are any to give.</summary>
    /// <returns>False when no such message of that side stands there.</returns>
    public bool Edit(string id, bool ours, string text, IReadOnlyList<IReadOnlyList<PhoneButton>> rows)
        => _view.Change(view => Find(view, id, ours) is { } found
            ? view with { Messages = [.. view.Messages.Select(message => message == found ? Edited(found, text, rows) : message)] }
            : null);

    /// <summary>Takes a message away.</summary>
    public void Remove(string id) => _view.Change(view => view with { Messages = [.. view.Messages.Where(message => message.Id != id)] });

    /// <summary>Takes everything away and leaves one line.</summary>
    /// <returns>The line's number, and those that are gone.</returns>
    public (string Line, IReadOnlyList<string> Gone) Wipe(string line)
    {
        var message = Made(line, ours: true, []);
        IReadOnlyList<string> gone = [];
        _view.Change(view =>
        {
            gone = [.. view.Messages.Select(old => old.Id)];
            return view with { Messages = [message], Toast = null };
        });
        return (message.Id, gone);
    }

    /// <summary>A passing word.</summary>
    public void Toast(string text) => _view.Change(view => view with { Toast = new PhoneToast(numbers.Next(), text) });

    /// <summary>The person blocked the bot, or took that back.</summary>
    public void Block(bool blocked) => _view.Change(view => view with { Blocked = blocked });

    /// <summary>What stood there before a restart; the passing word has passed.</summary>
    public void Put(PhoneView view) => _view.Change(_ => view with { Toast = null });

    private static PhoneMessage? Find(PhoneView view, string id, bool ours)
        => view.Messages.FirstOrDefault(message => message.Id == id && message.Ours == ours);

    private static bool Same(IReadOnlyList<IReadOnlyList<PhoneButton>> one, IReadOnlyList<IReadOnlyList<PhoneButton>> other)
        => one.Count == other.Count && one.Zip(other).All(pair => pair.First.SequenceEqual(pair.Second));

    private string Add(PhoneMessage message, string? old)
    {
        _view.Change(view => view with
        {
            Messages = [.. view.Messages.Where(known => known.Id != old).Append(message).TakeLast(Most)],
            Opened = true,
        });
        return message.Id;
    }

    private PhoneMessage Made(string text, bool ours, IReadOnlyList<IReadOnlyList<PhoneButton>> rows)
        => new(numbers.Next(), ours, text, time.GetUtcNow()) { Rows = rows, Cost = Cost(text) };

    private PhoneMessage Edited(PhoneMessage message, string text, IReadOnlyList<IReadOnlyList<PhoneButton>> rows)
        => message.Text == text && Same(message.Rows, rows)
            ? message
            : message with { Text = text, Rows = rows, Edits = message.Edits + 1, Cost = Cost(text) };

    private string? Cost(string text) => counts ? SmsCost.Of(text) : null;
}
