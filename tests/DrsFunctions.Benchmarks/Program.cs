using DrsFunctions.Benchmarks;
using DrsFunctions.Benchmarks.Feedback;

return args is [ReadingAlone.Argument, var path] ? await ReadingAlone.RunAsync(path) : await BenchmarkCommandLine.Create().Parse(args).InvokeAsync();
