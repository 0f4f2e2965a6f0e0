using DrsFunctions.SampleFiles;
using Embedded.Azurite;

var folder = Path.Combine(RepositoryRoot.Find(), "samples");
foreach (var (path, content) in Samples.All())
{
    var file = Path.Combine(folder, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    await File.WriteAllBytesAsync(file, content);
    Console.WriteLine($"{path}  {content.Length} bytes");
}
