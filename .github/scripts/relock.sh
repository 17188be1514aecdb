#!/usr/bin/env bash
# Propose a new requirements.lock, if it is one, as the one pull request of the branch `relock`.
# Arguments: the new file. Reads BASE (the branch to merge into) and GH_TOKEN (for gh).
set -eu
new=$1
branch=relock

# Names with versions and hashes, and nothing else: no option, no address, no second index.
plain='^([A-Za-z0-9._-]+(\[[A-Za-z0-9._,-]+\])?==[A-Za-z0-9.!+_-]+( ; [A-Za-z0-9_. ()<>=!'"'"'"-]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?)$'
if [ ! -s "$new" ] || grep -Eqv "$plain" "$new"; then
  echo "refused: this is no lock file of names, versions and hashes" >&2
  exit 1
fi
if cmp -s "$new" requirements.lock; then
  echo "nothing is newer"
  exit 0
fi

cp "$new" requirements.lock
git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet -C "$branch"
git commit --quiet -m "Lock newer versions" requirements.lock
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
