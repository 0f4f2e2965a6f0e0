#!/usr/bin/env bash
# Builds everything, holds format and analyzers, runs every test, and ends with a line "N passed, N failed" of the real counts.
# Needs the .NET SDK 10 and Node 20 with npm; it installs the storage emulator itself, and Chromium for the tests of pages where apt can.
set -uo pipefail
cd "$(dirname "$0")/.."

if [ -z "${DRS_CHROMIUM:-}" ] && ! command -v chromium-headless-shell >/dev/null && command -v apt-get >/dev/null; then
  as_root=; [ "$(id -u)" -eq 0 ] || as_root=sudo
  { $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium-headless-shell >/dev/null; } \
    || command -v chromium chromium-browser google-chrome >/dev/null \
    || { echo "Chromium could not be installed: name one in DRS_CHROMIUM."; exit 1; }
fi

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

dotnet build DrsFunctions.sln -c Release -v quiet --nologo || { echo "The build failed."; exit 1; }
dotnet format DrsFunctions.sln --verify-no-changes --no-restore || { echo "The format differs: run 'dotnet format'."; exit 1; }
dotnet test DrsFunctions.sln -c Release --no-build --nologo -m:1 -v quiet --logger trx --logger "console;verbosity=minimal" --results-directory "$results"
status=$?

# One line <Counters total=… passed="n" failed="n" … /> in each result file.
count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed)
failed=$(( $(count failed) + $(count error) + $(count timeout) + $(count aborted) ))
projects=$(find tests -name '*.Tests.csproj' | wc -l)
files=$(find "$results" -name '*.trx' | wc -l)

if [ "$files" -ne "$projects" ]; then
  echo "$projects test projects gave $files results: one did not run to its end."
  status=1
fi
echo "$passed passed, $failed failed"
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
