namespace DrsFunctions.SampleFiles;

/// <summary>What consumers say in a month.</summary>
/// <param name="Responses">How many answer.</param>
/// <param name="Mean">The mean overall score, from 1 to 5.</param>
/// <param name="TreatedFairly">The share who say that they were treated fairly.</param>
internal sealed record SampleMonth(int Responses, double Mean, double TreatedFairly);
