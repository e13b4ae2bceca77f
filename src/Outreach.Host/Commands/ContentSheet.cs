using Outreach.Content;
using Outreach.Documents.Review;
using Outreach.Editing.Review;
using Outreach.Host.Starting;
using Outreach.People;

namespace Outreach.Host.Commands;

/// <summary>Writes a sheet for a native reader.</summary>
internal static class ContentSheet
{
    public static async Task<int> Run(Language language, string file, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddSettings(settings);
        var path = ContentCheck.Folder(configuration);
        using var folder = new ContentFolder(path);
        if (ReviewMaker.Of(folder, language) is not { } sheet)
        {
            ContentCheck.Say(path, folder.Problems, language: null);
            Console.WriteLine(ContentCheck.Counted(folder.Problems.Count, language: null));
            return 1;
        }

        var bytes = ReviewWorkbook.Write(sheet);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            // What lies there may be somebody's work of days.
            await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(bytes, cancellation);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new StartProblemsException([$"'{file}' is there already: name another file, or move that one away."]);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartProblemsException([$"'{file}' cannot be written: {trouble.Message}"]);
        }

        Console.WriteLine($"{sheet.People.Count} texts that people read and {sheet.Staff.Count} that staff read are in {file}.");
        return 0;
    }
}
