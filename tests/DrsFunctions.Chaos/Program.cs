using DrsFunctions.Chaos;

return await ChaosCommandLine.Create().Parse(args).InvokeAsync();
