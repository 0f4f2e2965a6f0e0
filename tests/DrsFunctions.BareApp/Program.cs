var app = WebApplication.CreateSlimBuilder(args).Build();
app.MapGet("/api/health/live", () => Results.Text("""{"status":"live"}""", "application/json"));
app.Run();
