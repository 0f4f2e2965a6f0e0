namespace DrsFunctions.Chaos.InProcess;

/// <summary>The process has ended here: nobody can catch this and go on, since no further call of it reaches storage.</summary>
internal sealed class ProcessEndedException() : Exception("The process ended here.");
