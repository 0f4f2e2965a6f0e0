using DrsFunctions.Benchmarks;

return await BenchmarkCommandLine.Create().Parse(args).InvokeAsync();
