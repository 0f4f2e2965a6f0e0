#!/usr/bin/env bash
# Builds everything, holds format and analyzers, runs every test, and ends with a line "N passed, N failed" of the real counts.
# Needs the .NET SDK 10 and Node 20 with npm; it installs the storage emulator itself.
set -uo pipefail
cd "$(dirname "$0")/.."

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

dotnet build DrsFunctions.sln -c Release -v quiet --nologo || { echo "The build failed."; exit 1; }
dotnet format DrsFunctions.sln --verify-no-changes --no-restore || { echo "The format differs: run 'dotnet format'."; exit 1; }
dotnet test DrsFunctions.sln -c Release --no-build --nologo -m:1 -v quiet --logger trx --results-directory "$results"
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
