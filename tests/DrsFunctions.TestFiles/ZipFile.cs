using System.IO.Compression;
using System.Text;

namespace DrsFunctions.TestFiles;

/// <summary>Writes zip archives.</summary>
public static class ZipFile
{
    /// <summary>An archive of text files by their names.</summary>
    public static byte[] Of(IEnumerable<KeyValuePair<string, string>> files) =>
        OfBytes(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value))));

    /// <summary>An archive of files by their names; a name may come twice.</summary>
    public static byte[] OfBytes(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, files);
        }

        return content.ToArray();
    }

    /// <summary>An archive of files by their names, and one more in which a text comes many times: it packs to little.</summary>
    public static byte[] OfBytes(IEnumerable<KeyValuePair<string, byte[]>> files, string name, string start, string filling, int times, string end)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, files);
            using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(start));
            var bytes = Encoding.UTF8.GetBytes(filling);
            for (var count = 0; count < times; count++)
                entry.Write(bytes);
            entry.Write(Encoding.UTF8.GetBytes(end));
        }

        return content.ToArray();
    }

    private static void Write(ZipArchive archive, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        foreach (var (name, bytes) in files)
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            entry.Write(bytes);
        }
    }
}
