using DrsFunctions.Compliance.Plans;

namespace DrsFunctions.Compliance.Ledgers;

/// <summary>A social value plan was accepted: from now on there are targets.</summary>
public sealed record PlanAccepted(string UploadId, Plan Plan) : Change;
