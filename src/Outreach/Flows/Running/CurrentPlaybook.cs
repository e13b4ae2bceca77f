using Microsoft.Extensions.Options;
using Outreach.Campaigns;
using Outreach.Content;
using Outreach.Flows.Definitions;

namespace Outreach.Flows.Running;

/// <summary>The playbook in force. Bad content never replaces good content.</summary>
public sealed class CurrentPlaybook(
    IOptions<ContentOptions> options, CampaignClock clock, CurrentWords words, ReadPlaybook read, IEnumerable<StaffTextKeys> staffTexts)
{
    private readonly IReadOnlyList<string> _staffKeys = StaffTextKeys.Of(staffTexts);
    private volatile Playbook? _book;

    /// <summary>The playbook in force.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public Playbook Book => _book ?? throw new InvalidOperationException("The content was not read yet.");

    /// <summary>When the playbook in force was read.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>What is wrong with the files as they lie there now; empty when they are in force.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; private set; } = [];

    /// <summary>How the folder looked right before it was last read.</summary>
    internal string? Look { get; private set; }

    /// <summary>Called after another playbook came into force.</summary>
    public event EventHandler? Changed;

    /// <summary>Reads the folder; takes it over when nothing is wrong with it.</summary>
    /// <returns>Everything that is wrong; empty when it is in force.</returns>
    public IReadOnlyList<ContentProblem> Read()
    {
        Look = FolderLook.At(options.Value.Folder);
        var reading = read(options.Value.Folder, clock.Today, _staffKeys);
        Problems = reading.Problems;
        if (reading.Playbook is { } book && book.Version != _book?.Version)
        {
            _book = book;
            words.Take(book.Texts, book.Regions);
            ReadAt = clock.Now;
            Changed?.Invoke(this, EventArgs.Empty);
        }

        return reading.Problems;
    }
}
