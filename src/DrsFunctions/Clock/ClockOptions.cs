using NodaTime;
using NodaTime.Text;

namespace DrsFunctions.Clock;

/// <summary>The setting <c>Drs__Clock</c>: when the app's clock starts, for demonstrations and tests.</summary>
public static class ClockOptions
{
    /// <summary>The setting's name in configuration.</summary>
    public const string Setting = "Drs:Clock";

    /// <summary>Makes the clock that the setting asks for.</summary>
    /// <param name="value">An ISO instant such as <c>2026-01-05T09:00:00Z</c>, or with an offset; null or empty for the real time.</param>
    /// <param name="isEmulator">Whether the storage account is the emulator's: nobody shifts the clock of real records.</param>
    /// <param name="system">The real clock.</param>
    /// <exception cref="InvalidOperationException">The value is no instant, or the storage is not the emulator's.</exception>
    public static AppClock Create(string? value, bool isEmulator, IClock system)
    {
        if (string.IsNullOrWhiteSpace(value))
            return new(system, null);
        if (!isEmulator)
            throw new InvalidOperationException("Drs__Clock is refused: it is only for the storage emulator's account, devstoreaccount1. Remove the setting.");
        if (OffsetDateTimePattern.ExtendedIso.Parse(value) is not { Success: true } start)
            throw new InvalidOperationException($"Drs__Clock must be an ISO instant such as 2026-01-05T09:00:00Z, not '{value}'.");
        return new(system, start.Value.ToInstant());
    }
}
