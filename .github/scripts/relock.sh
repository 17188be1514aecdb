#!/usr/bin/env bash
# Propose new lock files, if they are some, as the one pull request of the branch `relock`.
# Arguments: the folder of the new files. Reads BASE (the branch to merge into) and GH_TOKEN (for gh).
set -eu
new=$1
branch=relock
locks=(requirements.lock requirements-test.lock requirements-site.lock)

# Names with versions and hashes, and nothing else: no option, no address, no second index.
plain='^([A-Za-z0-9._-]+(\[[A-Za-z0-9._,-]+\])?==[A-Za-z0-9.!+_-]+( ; [A-Za-z0-9_. ()<>=!'"'"'"-]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?)$'
changed=
for lock in "${locks[@]}"; do
  if [ ! -s "$new/$lock" ] || grep -Eqv "$plain" "$new/$lock"; then
    echo "refused: $lock is no lock file of names, versions and hashes" >&2
    exit 1
  fi
  cmp -s "$new/$lock" "$lock" || changed=yes
done
if [ -z "$changed" ]; then
  echo "nothing is newer"
  exit 0
fi

for lock in "${locks[@]}"; do cp "$new/$lock" "$lock"; done
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet -C "$branch"
git commit --quiet -m "Lock newer versions" "${locks[@]}"
gh auth setup-git
# The branch is made anew each time: nobody else works on it.
git push --quiet --force origin "HEAD:refs/heads/$branch"

# A fork may have a branch of that name; it does not count.
own='.[] | select(.isCrossRepository | not) | .number'
if [ -n "$(gh pr list --head "$branch" --state open --json number,isCrossRepository --jq "$own")" ]; then
  echo "the open pull request has the new versions"
  exit 0
fi
gh pr create --head "$branch" --base "$BASE" --title "Lock newer versions" --body-file .github/relock.md
