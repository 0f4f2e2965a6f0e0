using DrsFunctions;
using DrsFunctions.Access;
using DrsFunctions.Health;
using DrsFunctions.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemDetailsMiddleware>();
builder.UseMiddleware<StorageStartMiddleware>();
builder.UseMiddleware<OtherSitesMiddleware>();
builder.UseMiddleware<CallerMiddleware>();
builder.UseMiddleware<TimerRunsMiddleware>();
builder.Services.AddPipeline(builder.Configuration);
builder.Build().Run();
