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
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return content.ToArray();
    }
}
