using Shouldly;

namespace Outreach.Tests.Fakes;

/// <summary>A copy of the shipped content that a test may break.</summary>
internal sealed class ContentCopy : IDisposable
{
    public ContentCopy()
    {
        Path = Directory.CreateTempSubdirectory("outreach-content").FullName;
        foreach (var file in Directory.EnumerateFiles(TestOutreach.ContentFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(TestOutreach.ContentFolder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; }

    public string Text(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public byte[] Bytes(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);

    public void Replace(string file, string right, string wrong)
    {
        var text = Text(file);
        text.ShouldContain(right, Case.Sensitive, file);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Write(file, text[..at] + wrong + text[(at + right.Length)..]);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
