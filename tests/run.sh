#!/usr/bin/env bash
# Installs what is missing, builds (the format is an error of the build), tests. Ends with "N passed, N failed".
set -u
cd "$(dirname "$0")/.."

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is missing: see https://dotnet.microsoft.com/download" >&2
  exit 1
fi

dotnet restore --locked-mode || exit 1
dotnet build -c Release --no-restore -warnaserror || exit 1
dotnet run -c Release --no-build --project src/Outreach.Host -- content check || exit 1

passed=0 failed=0 broken=0
named=$(mktemp)
for project in Outreach.Tests Outreach.Storage.Tests Outreach.Host.Tests; do
  log=$(mktemp)
  # A test that hangs fails the run, and the line before it names it: none runs longer than some minutes.
  timeout --kill-after=30 2700 dotnet run -c Release --no-build --project "tests/$project" -- -noColor -longRunning 180 "$@" 2>&1 | tee "$log"
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1)
  grep -E "\[(FAIL|SKIP)\]$" "$log" | sed "s/^ *//" >>"$named"
  rm -f "$log"
  if [ -z "$summary" ]; then
    echo "$project did not run to its end." >&2
    broken=1
    continue
  fi
  read -r total errors wrong skipped < <(echo "$summary" | grep -oE '[0-9]+' | tr '\n' ' '; echo)
  failed=$((failed + wrong + errors))
  passed=$((passed + total - wrong - skipped))
done

sort -u "$named"
rm -f "$named"
[ "$broken" = 0 ] || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
