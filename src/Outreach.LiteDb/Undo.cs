namespace Outreach.LiteDb;

/// <summary>What is known in memory changes with a transaction and goes back with it.</summary>
internal sealed class Undo
{
    private readonly Stack<Action> _steps = new();

    public void Push(Action step) => _steps.Push(step);

    public void Forget() => _steps.Clear();

    public void GoBack()
    {
        while (_steps.TryPop(out var step))
            step();
    }
}
