#!/usr/bin/env bash
# Holds what was published against the sources: the host runs the functions that functions.metadata lists, and no others. Needs jq.
set -euo pipefail
published="${1:?Name the folder of the published app.}"
published="$(cd "$published" && pwd)"
cd "$(dirname "$0")/.."

expected="$(grep -rhoE --include='*.cs' --exclude-dir=bin --exclude-dir=obj '\[Function\(nameof\([A-Za-z]+\)\)\]' src/DrsFunctions | sed -E 's/.*nameof\(([A-Za-z]+)\).*/\1/' | sort)"
listed="$(jq -r '.[].name' "$published/functions.metadata" | sort)"

test -f "$published/host.json" || { echo "host.json was not published."; exit 1; }
diff <(echo "$expected") <(echo "$listed") || { echo "functions.metadata (right) does not list the functions of the sources (left)."; exit 1; }
echo "$(echo "$listed" | wc -l) functions are published."
